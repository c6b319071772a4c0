package org.wupian.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a unit says of one step (步骤内容).
///
/// @param person who was there
/// @param result in a few words
/// @param amountFen needed, granted or lent
/// @param noNeed asked, and there is none
/// @param nextOn the next contact that was agreed
public record NewStep(
        Step.Kind kind,
        LocalDate day,
        String person,
        String result,
        @Nullable Long amountFen,
        @Nullable Integer termMonths,
        String purpose,
        boolean noNeed,
        @Nullable LocalDate nextOn,
        String note) {

    /// The same words have the same print, so that a step told twice is one.
    String print() {
        String words =
                String.join(
                        "\u001f",
                        kind.name(),
                        day.toString(),
                        person,
                        result,
                        Objects.toString(amountFen, ""),
                        Objects.toString(termMonths, ""),
                        purpose,
                        Boolean.toString(noNeed),
                        Objects.toString(nextOn, ""),
                        note);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
