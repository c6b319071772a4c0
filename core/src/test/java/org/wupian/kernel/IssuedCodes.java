package org.wupian.kernel;

import java.util.Random;
import java.util.function.Predicate;

/// Codes as an authority would issue them, made up from a seed: the check character is found by
/// trying, so that a mistake in the calculation does not hide itself.
public final class IssuedCodes {

    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;

    public IssuedCodes(long seed) {
        random = new Random(seed);
    }

    public String credit() {
        String body = "9" + drawn(1, "123") + "41" + drawn(4, "0123456789") + organisation();
        return completed(body, CREDIT, it -> new CreditCode(it).checkHolds());
    }

    public String organisation() {
        return completed(
                "MA" + drawn(6, CREDIT),
                "0123456789X",
                it -> new OrganisationCode(it).checkHolds());
    }

    public String registration() {
        return completed(
                "41" + drawn(12, "0123456789"),
                "0123456789",
                it -> new RegistrationNumber(it).checkHolds());
    }

    public String personal() {
        String body =
                "41172%d19%02d%02d%02d%s"
                        .formatted(
                                random.nextInt(10),
                                random.nextInt(100),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28),
                                drawn(3, "0123456789"));
        return completed(
                body, "0123456789X", it -> PersonalNumber.read(it).orElseThrow().checkHolds());
    }

    private String drawn(int count, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /// Exactly one check character makes a code hold, or it is no check.
    private static String completed(String body, String alphabet, Predicate<String> holds) {
        String found = "";
        for (char last : alphabet.toCharArray()) {
            if (holds.test(body + last)) {
                if (!found.isEmpty()) {
                    throw new AssertionError("two check characters hold for " + body);
                }
                found = body + last;
            }
        }
        if (found.isEmpty()) {
            throw new AssertionError("no check character holds for " + body);
        }
        return found;
    }
}
