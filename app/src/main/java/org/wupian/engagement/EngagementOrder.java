package org.wupian.engagement;

/// What the work list can be ordered by (排序方式). Those without a value come last in either
/// direction.
public enum EngagementOrder {
    ID("%1$s.id"),
    NAME("%1$s.name collate scope.chinese"),
    COUNTY("%1$s.county"),
    UNIT("%1$s.unit"),
    LAST("coalesce(%1$s.last_on, '%2$sinfinity'::date)"),
    NEXT("coalesce(%1$s.next_on, '%2$sinfinity'::date)"),
    NEED("coalesce(%1$s.need_fen, %2$s9223372036854775807)"),
    CREDITED("coalesce(%1$s.credited_fen, %2$s9223372036854775807)");

    private final String expression;

    EngagementOrder(String expression) {
        this.expression = expression;
    }

    /// @param row name of the table in the query
    String of(String row, boolean descending) {
        return expression.formatted(row, descending ? "-" : "");
    }
}
