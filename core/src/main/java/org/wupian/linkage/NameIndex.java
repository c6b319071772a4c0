package org.wupian.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds whom a row of a list means among the known operators (企业名称比对库). Grows and shrinks; any
/// number of threads may ask while none changes it.
public final class NameIndex {

    private static final int LOOKED_AT = 24;
    private static final int SHOWN = 5;

    /// Whoever comes so near to the best fits as well.
    private static final int MARGIN = 40;

    private final Regions regions;
    private final Addresses addresses;
    private final Register register = new Register();
    private final Postings postings = new Postings();
    private final Nearest nearest = new Nearest(register, postings);
    private final Evidence evidence;

    public NameIndex(Regions regions) {
        this.regions = regions;
        this.addresses = new Addresses(regions);
        this.evidence = new Evidence(register, addresses);
    }

    /// How many operators it knows.
    public int size() {
        return register.size();
    }

    /// Adds an operator, or takes what is said now for what was known of it.
    public void add(KnownOperator operator) {
        remove(operator.id());
        List<FirmName> read = new ArrayList<>(operator.names().size());
        operator.names().forEach(it -> read.add(FirmName.read(it.text(), regions)));
        int number = register.add(operator, read);
        for (FirmName name : read) {
            for (int key : Postings.keys(name)) {
                postings.add(key, number);
            }
            number++;
        }
    }

    /// @return whether it was known
    public boolean remove(long operator) {
        return register.remove(operator);
    }

    /// Whom a row means.
    public Finding find(ListedFirm firm) {
        Evidence.Listed listed = read(firm);
        List<Weighed> all = weigh(listed);
        if (all.isEmpty()) {
            return new Finding.New(List.of());
        }
        Weighed best = all.get(0);
        List<Weighed> asked = all.stream().filter(it -> !it.weighing().isApart()).toList();
        if (asked.isEmpty()) {
            return new Finding.New(List.of(best.candidate().within(0, 499)));
        }
        List<Weighed> rivals = asked.stream().filter(it -> it != best && it.rivals(best)).toList();
        if (best.weighing().isSure() && rivals.isEmpty()) {
            return new Finding.Same(best.candidate().within(900, 1000));
        }
        List<Weighed> shown = best.weighing().isSure() ? and(best, rivals) : asked;
        return new Finding.Review(
                shown.stream().limit(SHOWN).map(it -> it.named(rivals).within(500, 899)).toList());
    }

    private static List<Weighed> and(Weighed best, List<Weighed> rivals) {
        List<Weighed> all = new ArrayList<>(rivals);
        all.add(0, best);
        return all;
    }

    private Evidence.Listed read(ListedFirm firm) {
        String address = firm.address();
        return new Evidence.Listed(
                firm,
                FirmName.read(firm.name(), regions),
                address == null ? null : addresses.read(NormalForm.of(address)),
                firm.hasValidCode());
    }

    /// Each operator once, with the name that fits best: those without doubt, then those to ask
    /// about, then the others.
    private List<Weighed> weigh(Evidence.Listed listed) {
        Map<Long, Weighed> best = new HashMap<>();
        for (int name : nearest.of(listed, LOOKED_AT)) {
            Evidence.Known known = register.read(name);
            Weighing weighing = evidence.weigh(listed, known);
            Candidate candidate =
                    new Candidate(
                            register.id(name),
                            known.name().text(),
                            known.kind(),
                            weighing.score(),
                            weighing.reasons());
            best.merge(candidate.operator(), new Weighed(candidate, weighing), Weighed::better);
        }
        return best.values().stream().sorted().toList();
    }

    /// A candidate with what was found.
    private record Weighed(Candidate candidate, Weighing weighing) implements Comparable<Weighed> {

        private int rank() {
            return weighing.isSure() ? 0 : weighing.isApart() ? 2 : 1;
        }

        @Override
        public int compareTo(Weighed other) {
            return rank() != other.rank()
                    ? Integer.compare(rank(), other.rank())
                    : Nearest.ORDER.compare(candidate, other.candidate);
        }

        /// Of two names of one operator. One that leaves the place out does not count against one
        /// that tells another.
        Weighed better(Weighed other) {
            if (other.has(Ground.REGION_CONFUSABLE) && has(Ground.REGION_DROPPED)) {
                return other;
            }
            boolean told = has(Ground.REGION_CONFUSABLE) && other.has(Ground.REGION_DROPPED);
            return told || compareTo(other) <= 0 ? this : other;
        }

        /// Whether it could be meant as well as the best one.
        boolean rivals(Weighed best) {
            return weighing.isSure()
                    || candidate.score() > best.candidate.score() - MARGIN
                    || has(Ground.ADDRESS_AGREES) && best.has(Ground.ADDRESS_DIFFERS);
        }

        private boolean has(Ground ground) {
            return candidate.reasons().stream().anyMatch(it -> it.ground() == ground);
        }

        Candidate named(List<Weighed> rivals) {
            if (rivals.isEmpty()) {
                return candidate;
            }
            List<Reason> reasons = new ArrayList<>(candidate.reasons());
            reasons.add(Reason.of(Ground.ANOTHER_FITS));
            return new Candidate(
                    candidate.operator(),
                    candidate.name(),
                    candidate.kind(),
                    candidate.score(),
                    reasons);
        }
    }
}
