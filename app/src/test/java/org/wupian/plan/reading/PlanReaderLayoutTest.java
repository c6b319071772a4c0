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

    private static final String PLAN = text("linhe-2025");

    private static String text(String name) {
        try (var in = PlanReaderLayoutTest.class.getResourceAsStream("/plans/" + name + ".txt")) {
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

    /// Short, with units in brackets only, numbers that begin again, and a heading right behind the
    /// title.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aShortPlanOfFiveChaptersInOneLine(boolean preamble) {
        String plan = text("five-chapters");
        String written = preamble ? plan : plan.replaceFirst("(?m)^为让.*$", "");
        PlanReading plain = PlanReader.read(written);

        PlanReading reading = PlanReader.read(written.replace("\n", ""));

        assertThat(duties(reading)).isEqualTo(duties(plain)).hasSize(5);
        assertThat(reading.mentions()).isEqualTo(11);
        assertThat(reading.title()).isEqualTo("柳泉市养老金融提质行动实施方案");
        assertThat(reading.goals()).isEqualTo(plain.goals()).hasSize(2);
        assertThat(reading.safeguards()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"柳泉市人民政府办公室关于印发柳泉市养老金融提质行动实施方案的通知", "关于印发《柳泉市养老金融提质行动实施方案》的通知\n附件1：", "附件"})
    void theTitleIsThePlansAndNotThatOfTheNoticeBeforeIt(String notice) {
        PlanReading reading = PlanReader.read(notice + text("five-chapters"));

        assertThat(reading.title()).isEqualTo("柳泉市养老金融提质行动实施方案");
        assertThat(PlanReader.read("关于加强养老金融工作的通知\n一、建立名单。（市民政局负责）\n二、推送名单。（市民政局负责）").title())
                .isEqualTo("关于加强养老金融工作的通知");
    }

    @Test
    void withSomeLinesJoinedToTheOneBefore() {
        JoinedLines.of(PLAN).forEach(PlanReaderLayoutTest::readsTheSame);
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
