package org.wupian.roster;

import java.util.Arrays;
import org.wupian.ui.Text;

/// Why a file or a sheet was not read, as it is kept and in words (未导入的原因): the message and its
/// arguments in one text.
public final class Failures {

    private static final String BETWEEN = "|";

    private Failures() {}

    static String with(String key, String... arguments) {
        StringBuilder kept = new StringBuilder(key);
        for (String argument : arguments) {
            kept.append(BETWEEN).append(argument.replace(BETWEEN, "/"));
        }
        return kept.toString();
    }

    /// @param kept message key, with its arguments
    public static String words(String kept) {
        String[] parts = kept.split("[|]");
        return Text.t(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
