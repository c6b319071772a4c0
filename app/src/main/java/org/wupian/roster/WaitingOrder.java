package org.wupian.roster;

/// What the rows that wait for a decision can be ordered by (待核清单排序方式).
public enum WaitingOrder {
    NAME("(case when s.name = '' then s.project else s.name end) collate scope.chinese"),
    CODE("s.code"),
    COUNTY("s.county"),
    ROSTER("i.roster"),
    SENDER("i.sender");

    private final String column;

    WaitingOrder(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
