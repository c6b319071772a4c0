package org.wupian.ui;

import java.util.Map;

/// Names of things that pages of other modules know by code only, as the audit trail does (对象名称). A
/// bean of the module that keeps them.
public interface Named {

    /// What kind of thing, as subjects of the audit trail begin: `roster`.
    String kind();

    /// Code → name, of all of them, whoever asks.
    Map<String, String> names();
}
