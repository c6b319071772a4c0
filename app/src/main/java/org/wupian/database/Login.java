package org.wupian.database;

/// A role of the database with which wupian signs in (数据库登录).
record Login(String user, String password) {

    /// Never shows the password.
    @Override
    public String toString() {
        return user;
    }
}
