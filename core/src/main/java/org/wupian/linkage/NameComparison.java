package org.wupian.linkage;

import static org.wupian.linkage.LegalForm.COMPANY;
import static org.wupian.linkage.LegalForm.NONE;

import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Place;

/// Compares two names part by part (名称比对). What it finds is the same in both directions.
final class NameComparison {

    private static final String BRANCH_KINDS = "(中心支|分|支|子)(公司|店|行|部|厂|社|校|所)$|营业部$|办事处$|门店$|分理处$";

    private final FirmName listed;
    private final FirmName known;
    private final Weighing weighing;
    private Spelling.Fit brand = Spelling.Fit.EQUAL;
    private boolean placeAgrees;

    NameComparison(FirmName listed, FirmName known, Weighing weighing) {
        this.listed = listed;
        this.known = known;
        this.weighing = weighing;
    }

    static Weighing compare(FirmName listed, FirmName known) {
        Weighing weighing = new Weighing();
        new NameComparison(listed, known, weighing).compare();
        return weighing;
    }

    void compare() {
        if (listed.text().equals(known.text())) {
            weighing.note(Ground.SAME_NAME);
        }
        compareBodies();
        if (!weighing.isApart()) {
            compareBranches();
            compareForms();
        }
        comparePlaces();
        if (weighing.isApart() && TypingSlip.between(listed, known)) {
            weighing.askInstead(Ground.NAME_MISTYPED, listed.text(), known.text());
        }
    }

    Spelling.Fit brand() {
        return brand;
    }

    /// Whether both name the same place.
    boolean placeAgrees() {
        return placeAgrees;
    }

    private void compareBodies() {
        String one = listed.body();
        String two = known.body();
        if (one.equals(two)) {
            weighing.note(Ground.SAME_BRAND, listed.brand());
            return;
        }
        if (FormalNumerals.all(one).equals(FormalNumerals.all(two))) {
            weighing.ask(140, Ground.BRAND_SOUNDS_ALIKE, listed.brand(), known.brand());
            return;
        }
        String numbers = Spelling.numerals(one);
        String others = Spelling.numerals(two);
        boolean otherNumber = !numbers.equals(others);
        if (otherNumber && Spelling.withoutNumerals(one).equals(Spelling.withoutNumerals(two))) {
            boolean both = !numbers.isEmpty() && !others.isEmpty();
            if (both) {
                weighing.apart(400, Ground.NUMBER_DIFFERS, numbers, others);
            } else {
                weighing.ask(200, Ground.NUMBER_MISSING, numbers + others);
            }
            return;
        }
        int[] lengths = brandLengths(one, two);
        compareBrands(one.substring(0, lengths[0]), two.substring(0, lengths[1]));
        if (!weighing.isApart()) {
            compareTrades(one.substring(lengths[0]), two.substring(lengths[1]));
        }
    }

    /// Where a brand ends is a guess; the two guesses are brought together.
    private int[] brandLengths(String one, String two) {
        int a = listed.brand().length();
        int b = known.brand().length();
        int shorter = Math.min(a, b);
        boolean cut = one.length() == two.length() || Math.abs(a - b) >= 2;
        boolean fits =
                Spelling.fit(one.substring(0, shorter), two.substring(0, shorter))
                        != Spelling.Fit.DIFFERENT;
        return a != b && shorter >= 2 && cut && fits
                ? new int[] {shorter, shorter}
                : new int[] {a, b};
    }

    private void compareBrands(String one, String two) {
        brand = Spelling.fit(one, two);
        switch (brand) {
            case EQUAL -> weighing.note(Ground.SAME_BRAND, one);
            case SOUNDS_ALIKE -> weighing.doubt(2, 70, Ground.BRAND_SOUNDS_ALIKE, one, two);
            case LOOKS_ALIKE -> weighing.doubt(2, 80, Ground.BRAND_LOOKS_ALIKE, one, two);
            case MISTYPED -> weighing.ask(140, Ground.BRAND_MISTYPED, one, two);
            case DIFFERENT -> weighing.apart(400, Ground.BRAND_DIFFERS, one, two);
        }
    }

    private void compareTrades(String one, String two) {
        switch (TradeFit.of(one, two)) {
            case EQUAL -> {}
            case SAME_SENSE -> weighing.doubt(1, 20, Ground.TRADE_SAME_SENSE, one, two);
            case MISTYPED -> weighing.doubt(1, 20, Ground.TRADE_MISTYPED, one, two);
            case SHORTER -> weighing.ask(50, Ground.TRADE_SHORTER, one, two);
            case NARROWER -> weighing.ask(70, Ground.TRADE_SHORTER, one, two);
            case MISSING -> weighing.ask(90, Ground.TRADE_MISSING, one + two);
            case RELATED -> weighing.ask(120, Ground.TRADE_RELATED, one, two);
            case DIFFERENT -> weighing.apart(200, Ground.TRADE_DIFFERS, one, two);
        }
    }

    private void compareBranches() {
        String one = listed.branch();
        String two = known.branch();
        if (one.equals(two)) {
            return;
        }
        if (one.isEmpty() || two.isEmpty()) {
            weighing.apart(150, Ground.BRANCH_AND_HEAD, one + two);
        } else if (one.replaceAll(BRANCH_KINDS, "").equals(two.replaceAll(BRANCH_KINDS, ""))) {
            weighing.ask(60, Ground.BRANCH_DIFFERS, one, two);
        } else {
            weighing.apart(150, Ground.BRANCH_DIFFERS, one, two);
        }
    }

    private void compareForms() {
        LegalForm one = listed.form();
        LegalForm two = known.form();
        if (listed.group() != known.group()) {
            weighing.ask(60, Ground.GROUP_DIFFERS);
        }
        if (one == two) {
            return;
        }
        if (one == NONE || two == NONE) {
            boolean company = isCompany(one) || isCompany(two);
            boolean telling = company && !listed.trade().isEmpty() && !known.trade().isEmpty();
            weighing.doubt(telling ? 0 : 1, 30, Ground.FORM_DROPPED);
        } else {
            boolean companies = isCompany(one) && isCompany(two);
            weighing.ask(companies ? 50 : 100, Ground.FORM_DIFFERS);
        }
    }

    private static boolean isCompany(LegalForm form) {
        return form == COMPANY || form == LegalForm.SHARES;
    }

    private void comparePlaces() {
        Place one = listed.place();
        Place two = known.place();
        if (one == null && two == null) {
            return;
        }
        if (one == null || two == null) {
            weighing.doubt(1, 50, Ground.REGION_DROPPED, one == null ? name(two) : name(one));
        } else if (one.holds(two) && two.holds(one)) {
            placeAgrees = true;
            if (listed.bracketed() != known.bracketed()) {
                weighing.doubt(1, 20, Ground.REGION_MOVED);
            }
        } else if (one.holds(two) || two.holds(one)) {
            boolean province = one.isProvince() || two.isProvince();
            widerPlace(province, one, two);
        } else if (confusable(one, two)) {
            weighing.ask(80, Ground.REGION_CONFUSABLE, one.name(), two.name());
        } else {
            weighing.apart(200, Ground.REGION_DIFFERS, one.name(), two.name());
        }
    }

    private static boolean confusable(Place one, Place two) {
        Spelling.Fit fit = Spelling.fit(Regions.bare(one.name()), Regions.bare(two.name()));
        return fit == Spelling.Fit.SOUNDS_ALIKE || fit == Spelling.Fit.LOOKS_ALIKE;
    }

    private void widerPlace(boolean province, Place one, Place two) {
        if (province) {
            weighing.ask(80, Ground.REGION_WIDER, one.name(), two.name());
        } else {
            weighing.doubt(2, 80, Ground.REGION_WIDER, one.name(), two.name());
        }
    }

    private static String name(@Nullable Place place) {
        return place == null ? "" : place.name();
    }
}
