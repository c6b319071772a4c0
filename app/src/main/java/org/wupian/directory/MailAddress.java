package org.wupian.directory;

import java.util.regex.Pattern;

/// What is taken as an e-mail address (电子邮箱): `name@domain` in plain letters, as every mail server
/// takes it (RFC 5321), at most 254 characters.
public final class MailAddress {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                            + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;

    private MailAddress() {}

    public static boolean isValid(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && PATTERN.matcher(text).matches();
    }

    /// Also nothing, for whoever wants no mail.
    public static boolean isValidOrEmpty(String text) {
        return text.isEmpty() || isValid(text);
    }
}
