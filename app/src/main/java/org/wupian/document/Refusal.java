package org.wupian.document;

import java.util.Locale;

/// Why a file is not read (拒收原因). The sentence for people is the message `key()`.
public enum Refusal {
    /// No byte, or nothing but blanks.
    EMPTY,
    /// More bytes than a file of this kind may have.
    TOO_LARGE,
    /// Not a file of the kinds asked for, whatever its name says.
    WRONG_TYPE,
    /// A Word or Excel file in the binary format of 1997-2003 (.doc, .xls).
    OLD_FORMAT,
    /// Protected with a password.
    ENCRYPTED,
    /// Carries macros.
    MACROS,
    /// Damaged: not a whole archive, or its content is not what it must be.
    CORRUPT,
    /// Unpacks to far more than any real file would (压缩炸弹).
    INFLATES,
    /// Text among which zero bytes stand.
    ZERO_BYTES,
    /// Text in an encoding nobody could tell.
    ENCODING,
    /// More rows or columns than any sheet can have: 1,048,576 and 16,384.
    BEYOND_SHEET;

    /// The message for people, in `messages/document`.
    public String key() {
        return "document.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
