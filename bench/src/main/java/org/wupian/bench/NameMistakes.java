package org.wupian.bench;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wupian.bench.NameTrial.Probe;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.linkage.NameIndex;
import org.wupian.synth.ListedFirmRow.Slip;

/// Prints where ours was wrong or asked, to learn from (误判清单).
final class NameMistakes {

    private static final int SAME = 0;
    private static final int ASKED = 1;
    private static final int MISSED = 2;
    private static final int WRONG = 3;

    private NameMistakes() {}

    /// @param most lines of each kind
    static void print(NameTrial trial, int most, PrintStream out) {
        NameIndex index = new NameIndex(trial.regions);
        trial.register.forEach(index::add);
        Map<Slip, int[]> slips = new EnumMap<>(Slip.class);
        Map<Integer, Integer> printed = new TreeMap<>();
        for (Probe probe : trial.probes) {
            Finding finding = index.find(probe.listed());
            int kind = kind(finding, probe.truth());
            for (Slip slip : probe.row().slips()) {
                slips.computeIfAbsent(slip, it -> new int[4])[kind]++;
            }
            boolean trivial = kind == SAME || kind == ASKED && probe.truth() == NameTrial.NOBODY;
            if (!trivial && printed.merge(kind, 1, Integer::sum) <= most) {
                String truth =
                        probe.truth() == NameTrial.NOBODY
                                ? "nobody"
                                : trial.register.get((int) probe.truth()).toString();
                out.printf(
                        "%s %s%n   %s%n   means %s%n   %s%n",
                        List.of("same", "asked", "missed", "WRONG").get(kind),
                        probe.row().slips(),
                        probe.listed(),
                        truth,
                        brief(finding));
            }
        }
        slips.forEach((slip, n) ->
                out.printf(
                        "%-18s same %d asked %d missed %d wrong %d%n",
                        slip, n[SAME], n[ASKED], n[MISSED], n[WRONG]));
    }

    private static String brief(Finding finding) {
        if (finding instanceof Finding.Same it) {
            return "same " + it.candidate();
        }
        List<Candidate> all =
                finding instanceof Finding.Review it
                        ? it.candidates()
                        : ((Finding.New) finding).nearest();
        return all.stream().limit(2).toList().toString();
    }

    private static int kind(Finding finding, long truth) {
        if (finding instanceof Finding.Same it) {
            return it.candidate().operator() == truth ? SAME : WRONG;
        }
        if (finding instanceof Finding.Review) {
            return ASKED;
        }
        return truth == NameTrial.NOBODY ? SAME : MISSED;
    }
}
