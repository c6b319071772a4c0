package org.wupian.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wupian.kernel.Pack;
import org.wupian.linkage.KnownOperator;
import org.wupian.linkage.ListedFirm;
import org.wupian.linkage.NameKind;
import org.wupian.linkage.Regions;
import org.wupian.synth.ListedFirmRow;
import org.wupian.synth.Misspelling;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticFirms;

/// A register of invented firms and rows of lists whose truth is known. Three rows in ten mean
/// firms of the same city that are not in the register.
final class NameTrial {

    static final int NOBODY = -1;

    private static final int STRANGERS = 30;

    final Regions regions;
    final List<KnownOperator> register = new ArrayList<>();
    final List<Probe> probes = new ArrayList<>();

    /// A row and the operator it means.
    record Probe(ListedFirmRow row, ListedFirm listed, long truth) {}

    /// What a side said of a row.
    ///
    /// @param same the operator it took without asking, or NOBODY
    /// @param asked operators a person would be shown, the one taken included
    record Answer(long same, List<Long> asked) {}

    NameTrial(int size, int rows, long seed) {
        Pack pack = new Pack(packs().resolve("zhumadian"));
        regions = regions(pack);
        int strangers = rows * STRANGERS / 100;
        List<SyntheticFirm> firms = SyntheticFirms.of(pack, size + strangers, seed);
        Misspelling lists = new Misspelling(pack.property("name"), "河南", seed);
        int unknownEvery = Math.max(2, firms.size() / Math.max(1, strangers));
        List<SyntheticFirm> known = new ArrayList<>();
        for (int i = 0; i < firms.size(); i++) {
            boolean stranger = i % unknownEvery == 1 && probes.size() < strangers;
            if (stranger) {
                probes.add(probe(lists.misspelt(firms.get(i), 1), NOBODY));
            } else {
                known.add(firms.get(i));
            }
        }
        for (int i = 0; i < known.size(); i++) {
            register.add(operator(i, known.get(i)));
        }
        for (int i = probes.size(); i < rows; i++) {
            int which = (int) ((long) i * 7919 % known.size());
            probes.add(probe(lists.misspelt(known.get(which), 2 + i / known.size()), which));
        }
    }

    private static Probe probe(ListedFirmRow row, long truth) {
        return new Probe(row, new ListedFirm(row.name(), row.county(), row.address(), null), truth);
    }

    private static KnownOperator operator(long id, SyntheticFirm firm) {
        List<KnownOperator.Name> names = new ArrayList<>();
        names.add(new KnownOperator.Name(firm.name(), NameKind.CURRENT));
        firm.formerNames().forEach(it -> names.add(new KnownOperator.Name(it, NameKind.FORMER)));
        return new KnownOperator(id, names, firm.county(), firm.address(), true);
    }

    static Regions regions(Pack pack) {
        List<Regions.Place> places = new ArrayList<>();
        String division = pack.property("division");
        places.add(new Regions.Place(division.substring(0, 2) + "0000", "河南省"));
        places.add(new Regions.Place(division, pack.property("name.long")));
        for (Pack.Row row : pack.rows("divisions.csv")) {
            places.add(new Regions.Place(row.text("code"), row.text("name")));
        }
        for (Pack.Row row : pack.rows("townships.csv")) {
            places.add(new Regions.Place(row.text("code"), row.text("name")));
        }
        return Regions.of(places);
    }

    private static Path packs() {
        Path here = Path.of("packs");
        return here.toFile().exists() ? here : Path.of("..", "packs");
    }

    /// Precision, recall and F of what was taken without asking; recall of that and what was asked
    /// together; rows asked about although they mean nobody known.
    record Quality(
            double precision, double recall, double recallWithAsked, double asked, double idle) {

        double f() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.4f | %.4f | %.4f | %.4f | %.3f | %.3f",
                    precision,
                    recall,
                    f(),
                    recallWithAsked,
                    asked,
                    idle);
        }
    }

    Quality quality(List<Answer> answers) {
        int taken = 0;
        int right = 0;
        int found = 0;
        int known = 0;
        int asked = 0;
        int idle = 0;
        for (int i = 0; i < answers.size(); i++) {
            Answer it = answers.get(i);
            long truth = probes.get(i).truth();
            boolean isRight = it.same() == truth && truth != NOBODY;
            known += truth == NOBODY ? 0 : 1;
            taken += it.same() == NOBODY ? 0 : 1;
            right += isRight ? 1 : 0;
            found +=
                    truth != NOBODY
                                    && (isRight
                                            || it.same() == NOBODY && it.asked().contains(truth))
                            ? 1
                            : 0;
            boolean asks = it.same() == NOBODY && !it.asked().isEmpty();
            asked += asks ? 1 : 0;
            idle += asks && truth == NOBODY ? 1 : 0;
        }
        double all = Math.max(1, known);
        return new Quality(
                taken == 0 ? 1 : right / (double) taken,
                right / all,
                found / all,
                asked / (double) answers.size(),
                idle / (double) Math.max(1, answers.size() - known));
    }
}
