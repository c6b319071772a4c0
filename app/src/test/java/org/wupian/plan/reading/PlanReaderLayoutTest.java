package org.wupian.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same plan, laid out in every way a plan reaches an office, reads the same.
class PlanReaderLayoutTest {

    private static final String PLAN = text();

    private static String text() {
        try (var in = PlanReaderLayoutTest.class.getResourceAsStream("/plans/linhe-2025.txt")) {
            if (in == null) {
                throw new AssertionError("no test document");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> paragraphs() {
        return PLAN.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static void readsTheSame(String laidOut) {
        PlanReading plain = PlanReader.read(PLAN);
        PlanReading reading = PlanReader.read(laidOut);

        assertThat(duties(reading)).isEqualTo(duties(plain));
        assertThat(reading.title()).isEqualTo(plain.title());
        assertThat(reading.goals()).isEqualTo(plain.goals());
        assertThat(reading.safeguards()).hasSameSizeAs(plain.safeguards());
    }

    private static List<String> duties(PlanReading reading) {
        return reading.measures().stream()
                .map(it ->
                        it.ordinal()
                                + it.title()
                                + it.area()
                                + it.lead()
                                + it.supporting()
                                + it.text())
                .toList();
    }

    @Test
    void inOneLine() {
        readsTheSame(String.join("", paragraphs()));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 28, 30, 40})
    void wrapped(int width) {
        readsTheSame(String.join("\n", wrapped("", width)));
    }

    @Test
    void wrappedWithIndentedParagraphs() {
        readsTheSame(String.join("\n", wrapped("　　", 30)));
    }

    @Test
    void wrappedWithABlankLineBetweenAll() {
        readsTheSame(String.join("\n\n", wrapped("", 30)));
    }

    @Test
    void withWindowsLineEndsAndByteOrderMark() {
        readsTheSame("\ufeff" + PLAN.replace("\n", "\r\n"));
    }

    private static List<String> wrapped(String indent, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs()) {
            String rest = indent + paragraph;
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            lines.add(rest);
        }
        return lines;
    }

    @Test
    void widthOfDigitsAndPunctuationDoesNotMatter() {
        StringBuilder full = new StringBuilder();
        PLAN.chars()
                .map(it -> it >= '0' && it <= '9' ? it - '0' + '０' : it)
                .forEach(it -> full.append((char) it));
        PlanReading reading = PlanReader.read(full.toString());

        assertThat(reading.measures()).hasSize(12);
        assertThat(reading.mentions()).isEqualTo(36);
        assertThat(reading.year()).isEqualTo(2025);

        String half = PLAN.replace('（', '(').replace('）', ')').replace('：', ':').replace('，', ',');
        assertThat(PlanReader.read(half).mentions()).isEqualTo(36);
    }
}
