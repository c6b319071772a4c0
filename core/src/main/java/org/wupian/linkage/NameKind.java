package org.wupian.linkage;

/// What a name is to its operator: 现用名、曾用名、简称.
public enum NameKind {
    CURRENT,
    FORMER,
    SHORT
}
