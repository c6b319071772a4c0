package org.wupian.ui;

import java.io.Serializable;
import java.util.List;

/// A sentence that the next page shows once (提示): what was just done.
///
/// @param args as shown, since they wait in the session
public record Flash(String key, List<String> args) implements Serializable {

    public Flash {
        args = List.copyOf(args);
    }

    public String text() {
        return Text.t(key, args.toArray());
    }
}
