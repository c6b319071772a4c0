package org.wupian.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.eligibility.Rule;

class UsualConditionsTest {

    private static ProductTerms terms(String rule) {
        return new ProductTerms(
                "",
                "",
                "",
                100,
                900,
                36,
                null,
                null,
                List.of(),
                List.of(),
                "",
                "",
                "",
                rule,
                LocalDate.EPOCH,
                null);
    }

    private static Rule read(String text) {
        return ((RuleReading.Read) new RuleLanguage(UsualAttributes.ALL).read(text)).rule();
    }

    @Test
    void whatWasTypedComesBackInItsFields() {
        UsualConditions typed =
                new UsualConditions(
                        List.of("411721"),
                        List.of("C", "I"),
                        List.of("SMALL", "MICRO"),
                        24,
                        List.of("technology", "green"),
                        List.of("A"),
                        List.of("patent"),
                        "score >= 600 ||\ncapitalFen > 5");

        assertThat(UsualConditions.of(terms(typed.text(100, 900, 36)))).isEqualTo(typed);
    }

    /// Texts that came from elsewhere: whatever the fields make of them must ask the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ageMonths >= 24",
                "score > 5 ||\nscore < 3 &&\nageMonths >= 24 &&\nsize in [\"SMALL\"]",
                "(score > 5 ||\nscore < 3 &&\nageMonths >= 24 &&\nscore != 4)",
                "(score > 5) && (score < 9)",
                "(score > 5) || (score < 3)",
                "size in [\"SMALL\"] &&\nsize in [\"SMALL\", \"MICRO\"]",
                "amountFen >= 700 &&\nageMonths >= 12 &&\nageMonths >= 24",
                "score > 5 ? ageMonths > 3 : size == 'a)'",
                "\"a\" in rosters || \"b\" in rosters",
                "(\"a\" in rosters || \"b\" in rosters) &&\n!(score > 3)"
            })
    void aTextAsksTheSameAfterGoingThroughTheForm(String text) {
        String again = UsualConditions.of(terms(text)).text(0, Long.MAX_VALUE, Integer.MAX_VALUE);
        String bounds = "amountFen <= 9223372036854775807 && termMonths <= 2147483647";
        String wanted = text.isEmpty() ? bounds : bounds + " && (" + text + ")";

        assertThat(Asked.of(read(again))).isEqualTo(Asked.of(read(wanted)));
    }

    /// A rule by its answers for many data, as reordering changes nothing that is asked.
    private static final class Asked {

        static List<org.wupian.eligibility.Truth> of(Rule rule) {
            java.util.Random random = new java.util.Random(7);
            return java.util.stream.Stream.generate(() -> facts(random))
                    .limit(2000)
                    .map(rule::of)
                    .toList();
        }

        private static org.wupian.eligibility.Facts facts(java.util.Random random) {
            java.util.Map<String, Object> known = new java.util.HashMap<>();
            known.put("amountFen", (long) random.nextInt(1000));
            known.put("termMonths", 12L);
            known.put("score", (long) random.nextInt(10));
            known.put("ageMonths", (long) random.nextInt(40));
            known.put("size", List.of("SMALL", "MICRO", "a)").get(random.nextInt(3)));
            if (random.nextBoolean()) {
                known.put("rosters", List.of(List.of("a", "b", "c").get(random.nextInt(3))));
            }
            return org.wupian.eligibility.Facts.of(UsualAttributes.ALL, known);
        }
    }
}
