package org.wupian.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.QGramComparator;
import org.wupian.bench.NameTrial.Answer;
import org.wupian.bench.NameTrial.Probe;
import org.wupian.bench.NameTrial.Quality;
import org.wupian.bench.Side.Sample;
import org.wupian.linkage.Finding;
import org.wupian.linkage.NameIndex;

/// J1b, names: rows of departments' lists against a register. Peer: Duke. Seconds are per 1,000
/// rows; that both find the same is not asked, how well each finds is printed.
public final class Names {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int THOUSAND = 1000;
    private static final double PRECISE = 0.995;

    private final NameTrial trial;
    private final int peerRows;
    private final StringBuilder out = new StringBuilder();

    private Names(NameTrial trial, int peerRows) {
        this.trial = trial;
        this.peerRows = peerRows;
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        int rounds = it.number("rounds", 3);
        int rows = it.number("rows", 5000);
        int seed = it.number("seed", 11);
        int peerRows = it.number("peer-rows", rows);
        int[] sizes = {it.number("small", 4000), it.number("large", 100_000), it.number("huge", 0)};
        for (int size : sizes) {
            if (size > 0) {
                run(rounds, rows, size, size <= 200_000 ? peerRows : 0, seed);
            }
        }
        if (it.number("mistakes", 0) > 0) {
            NameMistakes.print(
                    new NameTrial(Math.max(sizes[0], sizes[1]), rows, seed),
                    it.number("mistakes", 0),
                    System.out);
        }
    }

    /// @param peerRows how many of the rows the peer is asked about; 0 leaves it out
    static String run(int rounds, int rows, int size, int peerRows, long seed) throws Exception {
        return new Names(new NameTrial(size, rows, seed), peerRows).compare(rounds, size, seed);
    }

    private String compare(int rounds, int size, long seed) throws Exception {
        out.append(
                "%nJ1b %,d rows against %,d firms, seed %d%n%n"
                        .formatted(trial.probes.size(), size, seed));
        out.append(
                "| side | precision | recall | F | recall with asked | asked | idle questions |\n");
        out.append("|---|---|---|---|---|---|---|\n");
        long before = usedMegabytes();
        long began = System.nanoTime();
        NameIndex index = new NameIndex(trial.regions);
        trial.register.forEach(index::add);
        double built = (System.nanoTime() - began) / 1e9;
        long heap = usedMegabytes() - before;
        List<Side> sides = new ArrayList<>();
        List<Answer> answers = trial.probes.stream().map(it -> ask(index, it)).toList();
        quality("ours", trial.quality(answers));
        sides.add(side("ours", trial.probes, it -> index.find(it.listed())));
        if (peerRows > 0) {
            DukePeer peer = bestPeer();
            List<Probe> some =
                    trial.probes.subList(trial.probes.size() - peerRows, trial.probes.size());
            sides.add(side("peer: Duke", some, it -> peer.find(it.listed())));
        }
        out.append("%nours: built in %.2f s, %d MB of heap%n".formatted(built, heap));
        System.out.print(out);
        return out + new Contest("J1b seconds per 1,000 rows", sides).run(rounds);
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static Answer ask(NameIndex index, Probe probe) {
        Finding finding = index.find(probe.listed());
        if (finding instanceof Finding.Same it) {
            return new Answer(it.candidate().operator(), List.of(it.candidate().operator()));
        }
        return finding instanceof Finding.Review it
                ? new Answer(
                        NameTrial.NOBODY, it.candidates().stream().map(c -> c.operator()).toList())
                : new Answer(NameTrial.NOBODY, List.of());
    }

    /// Of two ways to compare names the one with the better F, at the threshold where it is best.
    private DukePeer bestPeer() {
        DukePeer best = null;
        double bestF = -1;
        for (Comparator names : List.<Comparator>of(new QGramComparator(), new JaroWinkler())) {
            DukePeer peer = new DukePeer(names, trial.register);
            List<DukePeer.Best> all =
                    trial.probes.stream().map(it -> peer.find(it.listed())).toList();
            double f = bestF(names.getClass().getSimpleName(), all);
            if (f > bestF) {
                bestF = f;
                best = peer;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no peer");
        }
        return best;
    }

    private double bestF(String name, List<DukePeer.Best> all) {
        Quality best = trial.quality(DukePeer.answers(all, 0.5));
        Quality precise = new Quality(1, 0, best.recallWithAsked(), 0, 0);
        for (int i = 50; i < 1000; i++) {
            Quality it = trial.quality(DukePeer.answers(all, 0.5 + i / 2000.0));
            best = it.f() > best.f() ? it : best;
            boolean better = it.precision() >= PRECISE && it.recall() > precise.recall();
            precise = better ? it : precise;
        }
        quality("peer: Duke, " + name + ", best F", best);
        quality("peer: Duke, " + name + ", precision " + PRECISE, precise);
        return best.f();
    }

    private void quality(String side, Quality quality) {
        out.append("| %s | %s |%n".formatted(side, quality));
    }

    private static Side side(String name, List<Probe> probes, Function<Probe, Object> find) {
        return new Side(name, () -> once(probes, find));
    }

    private static Sample once(List<Probe> probes, Function<Probe, Object> find) {
        int seen = 0;
        long cpu = THREADS.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        for (Probe probe : probes) {
            seen += find.apply(probe) == null ? 0 : 1;
        }
        double wall = (System.nanoTime() - began) / 1e9;
        double used = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.printf(Locale.ROOT, "  %.0f µs per row%n", wall * 1e6 / seen);
        return new Sample(wall / seen * THOUSAND, used / seen * THOUSAND, "");
    }
}
