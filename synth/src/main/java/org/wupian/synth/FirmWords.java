package org.wupian.synth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Words that invented firms are called by (企业名称用语).
final class FirmWords {

    private static final Map<String, List<String>> WORDS = read();

    /// Sections of industry in which companies work, those with more of them more often.
    private static final String SECTIONS = "CCCFFFFEELIGKHMOP";

    private FirmWords() {}

    static String word(String kind, Luck luck) {
        return luck.pick(WORDS.getOrDefault(kind, List.of()));
    }

    static String character(String kind, Luck luck) {
        String all = WORDS.getOrDefault(kind, List.of()).get(0);
        int at = luck.between(0, all.length() - 1);
        return all.substring(at, at + 1);
    }

    static char section(Luck luck) {
        return SECTIONS.charAt(luck.between(0, SECTIONS.length() - 1));
    }

    /// One in five is among the few that everybody likes, and of those some more than others.
    static String brand(Luck luck) {
        if (luck.chance(20)) {
            List<String> common = WORDS.getOrDefault("common", List.of());
            int most = luck.between(0, common.size() - 1);
            return common.get(luck.between(0, most));
        }
        String brand = character("first", luck) + character("second", luck);
        return luck.chance(25) ? brand + character("third", luck) : brand;
    }

    static String person(Luck luck) {
        String name = character("surnames", luck) + character("given", luck);
        return luck.chance(60) ? name + character("given", luck) : name;
    }

    private static Map<String, List<String>> read() {
        InputStream in =
                Objects.requireNonNull(FirmWords.class.getResourceAsStream("firmwords.txt"));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<String>> words = new HashMap<>();
            for (String line : reader.lines().filter(it -> !it.startsWith("#")).toList()) {
                List<String> all = List.of(line.split(" "));
                words.put(all.get(0), all.subList(1, all.size()));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
