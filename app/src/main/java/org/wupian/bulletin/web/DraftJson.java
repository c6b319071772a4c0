package org.wupian.bulletin.web;

import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Draft;

/// A draft in the interface; `revision` 0 says that the month is open and nothing can be saved yet.
record DraftJson(String month, int revision, int version, BulletinText text) {

    static DraftJson of(Draft it) {
        return new DraftJson(it.month().toString(), it.revision(), it.version(), it.text());
    }
}
