package org.wupian.database;

/// The database does not let wupian work as it must (数据库权限不足); says what its operator has to do.
final class MissingRight extends RuntimeException {

    private final String remedy;

    MissingRight(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
