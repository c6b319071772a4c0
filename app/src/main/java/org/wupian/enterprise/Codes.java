package org.wupian.enterprise;

/// The codes of an operator (主体代码): the unified one, the old number of 15 digits, the organisation
/// code when it stands alone. Empty where unknown.
record Codes(String credit, String registration, String organisation) {

    static Codes of(Sighting row) {
        return new Codes(row.creditCode(), row.registration(), row.organisationCode());
    }

    /// Whether a code of one kind is known of both and not the same, so that they are two.
    boolean differ(Codes other) {
        return differ(credit, other.credit)
                || differ(registration, other.registration)
                || differ(inside(), other.inside());
    }

    Codes and(Codes other) {
        return new Codes(
                or(credit, other.credit),
                or(registration, other.registration),
                or(organisation, other.organisation));
    }

    private String inside() {
        return credit.length() == 18 ? credit.substring(8, 17) : organisation;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
