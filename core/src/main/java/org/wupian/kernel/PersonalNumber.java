package org.wupian.kernel;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a person's identity card (公民身份号码), GB 11643-1999: six digits of a division, eight
/// of a date of birth, three of a sequence and a check character; or the old one of 15 digits, with
/// two digits for the year and no check.
///
/// It must not be stored, logged or shown. So it prints as [#masked], and only who makes its keyed
/// hash asks for [#clear].
public final class PersonalNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /// Provinces of GB/T 2260, 8x for residents of Hong Kong, Macao and Taiwan, 9 for foreigners.
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-8])"
                            + "(\\d{13}|\\d{15}[\\dX])");

    private final String number;

    private PersonalNumber(String number) {
        this.number = number;
    }

    /// What may be such a number by its division and its date of birth, whether or not its check
    /// character is right.
    public static Optional<PersonalNumber> read(String written) {
        String text = Written.code(written);
        return SHAPE.matcher(text).matches() && born(text)
                ? Optional.of(new PersonalNumber(text))
                : Optional.empty();
    }

    /// Whether the check character is the one the others give (ISO 7064 MOD 11-2). An old number
    /// has none and never holds.
    public boolean checkHolds() {
        if (number.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number.charAt(17) == "10X98765432".charAt(sum % 11);
    }

    /// The number itself: for a keyed hash and nothing else.
    public String clear() {
        return number;
    }

    /// The province and the last two characters, stars between.
    public String masked() {
        int end = number.length() - 2;
        return number.substring(0, 2) + "*".repeat(end - 2) + number.substring(end);
    }

    private static boolean born(String text) {
        String day = text.length() == 15 ? "19" + text.substring(6, 12) : text.substring(6, 14);
        int year = Integer.parseInt(day.substring(0, 4));
        int month = Integer.parseInt(day.substring(4, 6));
        if (year < 1900 || year >= 2100 || month < 1 || month > 12) {
            return false;
        }
        int dayOfMonth = Integer.parseInt(day.substring(6));
        return dayOfMonth >= 1 && dayOfMonth <= YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalNumber it && number.equals(it.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
