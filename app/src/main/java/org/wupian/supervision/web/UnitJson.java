package org.wupian.supervision.web;

import org.wupian.directory.Organisations;

/// An organisation as other answers name it.
record UnitJson(String id, String name) {

    static UnitJson of(String code, Organisations organisations) {
        return new UnitJson(code, organisations.name(code));
    }
}
