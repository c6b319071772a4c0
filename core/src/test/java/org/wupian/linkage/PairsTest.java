package org.wupian.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pairs made by hand, each alone in a register of others, in both directions of writing.
class PairsTest {

    private static final int OTHERS = 1200;

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void aPairIsDecidedAsAClerkWould(String line) {
        String[] it = line.split("\\|", -1);
        NameIndex index = registerOfOthers();
        index.add(
                new KnownOperator(
                        1,
                        List.of(new KnownOperator.Name(it[4], NameKind.CURRENT)),
                        orNull(it[5]),
                        orNull(it[6]),
                        false));

        Finding finding = index.find(new ListedFirm(it[1], orNull(it[2]), orNull(it[3]), null));

        assertThat(verdict(finding)).as("%s", finding).isEqualTo(it[0]);
    }

    @Test
    void thereAreEnoughPairs() {
        assertThat(pairs()).hasSizeGreaterThan(60);
    }

    static Stream<String> pairs() {
        try (InputStream in =
                Objects.requireNonNull(PairsTest.class.getResourceAsStream("pairs.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(it -> !it.startsWith("#"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NameIndex registerOfOthers() {
        NameIndex index = new NameIndex(Places.REGIONS);
        for (int i = 0; i < OTHERS; i++) {
            char one = (char) ('赵' + i % 40);
            char two = (char) ('钱' + i / 40);
            index.add(KnownOperator.named(1000 + i, "驻马店市" + one + two + "商贸有限公司"));
        }
        return index;
    }

    private static String verdict(Finding finding) {
        if (finding instanceof Finding.Same same) {
            return same.candidate().operator() == 1 ? "SAME" : "SAME AS ANOTHER";
        }
        return finding instanceof Finding.Review ? "REVIEW" : "NEW";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
