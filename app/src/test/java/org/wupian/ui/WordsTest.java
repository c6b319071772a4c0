package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    /// Where a key is written down as a whole. Keys that are put together end in a dot here and are
    /// looked up by their beginning.
    private static final Pattern USED =
            Pattern.compile(
                    "(?:\\bt\\(|new Conflict\\(|\\.flash\\(|new NavigationEntry\\([^\"]*?"
                            + "|FieldError\\(\\s*\"[^\"]*\",)\\s*\"([a-z]+\\.[a-zA-Z0-9_.-]+)\"");

    static Stream<Path> bundles() throws IOException {
        return Files.list(BUNDLES).filter(it -> !it.toString().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(Path chinese) {
        Path english =
                BUNDLES.resolve(
                        chinese.getFileName().toString().replace(".properties", "_en.properties"));

        assertThat(keys(english)).isEqualTo(keys(chinese));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysBeginWithTheNameOfTheirModule(Path bundle) {
        String module = bundle.getFileName().toString().replace(".properties", "");

        assertThat(keys(bundle)).allMatch(it -> it.startsWith(module + "."));
    }

    @Test
    void everyKeyThatIsUsedHasWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String root : Set.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile).forEach(it -> missing.addAll(missingIn(it)));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void argumentsAreWrittenInTheLanguageOfTheText() {
        assertThat(Text.t("ui.listing.count", 12_345)).isEqualTo("共 12,345 条");
        assertThat(Text.t(Locale.ENGLISH, "ui.listing.count", 1)).isEqualTo("1 row");
        assertThat(Text.t(Locale.ENGLISH, "ui.listing.count", 3)).isEqualTo("3 rows");
        assertThat(Text.shown(YearMonth.of(2026, 11), Locale.ENGLISH)).isEqualTo("November 2026");
        assertThat(Text.shown(YearMonth.of(2026, 11), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026年11月");
    }

    @Test
    void aFigureIsRoundedForDisplayOnly() {
        assertThat(Display.number(new BigDecimal("12345.675"), 2)).isEqualTo("12,345.68");
        assertThat(Display.number(new BigDecimal("-0.5"))).isEqualTo("-0.5");
        assertThat(Display.number(2026)).isEqualTo("2026");
    }

    private static Set<String> missingIn(Path file) {
        Set<String> missing = new TreeSet<>();
        Matcher used = USED.matcher(read(file).replaceAll("(?m)^ *///.*$", ""));
        while (used.find()) {
            String key = used.group(1);
            if (isModule(key.substring(0, key.indexOf('.'))) && !exists(key)) {
                missing.add(key + " in " + file);
            }
        }
        return missing;
    }

    /// A class may add the module's name itself; such keys are not whole.
    private static boolean isModule(String name) {
        return Files.isDirectory(Path.of("src/main/java/org/wupian", name));
    }

    private static boolean exists(String key) {
        Set<String> keys =
                keys(BUNDLES.resolve(key.substring(0, key.indexOf('.')) + ".properties"));
        return key.endsWith(".") || key.endsWith("-")
                ? keys.stream().anyMatch(it -> it.startsWith(key))
                : keys.contains(key);
    }

    private static Set<String> keys(Path bundle) {
        Properties properties = new Properties();
        if (!Files.exists(bundle)) {
            return Set.of();
        }
        try (Reader in = Files.newBufferedReader(bundle)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
