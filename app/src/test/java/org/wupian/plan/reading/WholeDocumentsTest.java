package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents of invented places in the manner of many real ones, each with all that is to be read
/// of it in a file beside it, checked by hand.
class WholeDocumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attached-table",
                "bracket-labels",
                "broken-lines",
                "circled-parts",
                "closing-clauses",
                "dotted-numbers",
                "duty-phrases",
                "many-wordings",
                "ministry",
                "numbered-articles",
                "numbered-notice",
                "own-paragraphs",
                "run-on",
                "said-once",
                "sentences",
                "spaced-numbers",
                "square-brackets",
                "strokes",
                "sub-item-units",
                "work-points"
            })
    void everythingADocumentSaysIsRead(String name) {
        PlanReading reading = PlanReader.read(resource(name + ".txt"));

        assertThat(Told.whole(reading)).isEqualTo(resource(name + ".reading"));
    }

    /// Words lost, doubled and out of place: something is read, and nothing breaks.
    @ParameterizedTest
    @ValueSource(
            strings = {"many-wordings", "own-paragraphs", "run-on", "strokes", "circled-parts"})
    void aMutilatedDocumentIsStillRead(String name) {
        String whole = resource(name + ".txt");
        Random luck = new Random(name.hashCode());

        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int cut = luck.nextInt(8); cut >= 0; cut--) {
                int from = luck.nextInt(text.length());
                int to = Math.min(text.length(), from + luck.nextInt(40));
                if (luck.nextBoolean()) {
                    text.delete(from, to);
                } else {
                    text.insert(luck.nextInt(text.length()), text.substring(from, to));
                }
            }
            PlanReading reading = PlanReader.read(text.toString());

            assertThat(reading.measures().isEmpty()).isEqualTo(reading.hasErrors());
        }
    }

    @Test
    void bracketsWithNothingInThemAreNoClause() {
        PlanReading reading =
                PlanReader.read("某市措施\n1.办一件事（）。（责任单位：市财政局、市民政局）\n2.再办一件（ ）。（市民政局负责）");

        assertThat(reading.mentions()).isEqualTo(3);
    }

    private static String resource(String name) {
        try (var in = WholeDocumentsTest.class.getResourceAsStream("/plans/read/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
