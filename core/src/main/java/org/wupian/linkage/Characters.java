package org.wupian.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is known of single characters (汉字): readings without tones (读音), the simplified form (简体),
/// and which look alike (形近字).
final class Characters {

    /// Sounds are numbers below this one.
    static final int SOUNDS = 512;

    static final String NUMERALS = "〇一二三四五六七八九十百";

    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;
    private static final int LATIN = 430;
    private static final int UNREAD = 466;

    private static final short[] READING = new short[LAST - FIRST + 1];
    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final Map<Character, List<Short>> OTHER_READINGS = new HashMap<>();
    private static final Map<Character, String> ALIKE = new HashMap<>();

    static {
        read();
    }

    private Characters() {}

    static boolean isChinese(char it) {
        return it >= FIRST && it <= LAST;
    }

    static boolean isNumeral(char it) {
        return NUMERALS.indexOf(it) >= 0;
    }

    static char simplified(char it) {
        char simple = isChinese(it) ? SIMPLIFIED[it - FIRST] : 0;
        return simple == 0 ? it : simple;
    }

    /// The number of the first reading, from 1; characters nobody reads share some numbers.
    static int sound(char it) {
        int reading = isChinese(it) ? READING[it - FIRST] : 0;
        if (reading > 0) {
            return reading;
        }
        if (it >= 'A' && it <= 'Z') {
            return LATIN + it - 'A';
        }
        return UNREAD + it % (SOUNDS - UNREAD);
    }

    /// Whether the two have a reading in common, whatever its tone; numerals only sound like
    /// themselves.
    static boolean soundAlike(char a, char b) {
        if (a == b) {
            return true;
        }
        if (!isChinese(a) || !isChinese(b) || isNumeral(a) || isNumeral(b)) {
            return false;
        }
        short one = READING[a - FIRST];
        short two = READING[b - FIRST];
        return one > 0 && one == two
                || OTHER_READINGS.getOrDefault(a, List.of()).contains(two)
                || OTHER_READINGS.getOrDefault(b, List.of()).contains(one);
    }

    static boolean lookAlike(char a, char b) {
        return a == b || ALIKE.getOrDefault(a, "").indexOf(b) >= 0;
    }

    private static void read() {
        InputStream in =
                Objects.requireNonNull(Characters.class.getResourceAsStream("characters.txt"));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Short> syllables = new HashMap<>();
            String part = "";
            for (String line : reader.lines().filter(it -> !it.startsWith("#")).toList()) {
                if (line.startsWith("[")) {
                    part = line;
                } else {
                    take(part, line.split(" "), syllables);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String part, String[] words, Map<String, Short> syllables) {
        if (part.equals("[readings]") || part.equals("[other readings]")) {
            short number =
                    syllables.computeIfAbsent(words[0], it -> (short) (syllables.size() + 1));
            takeReadings(words[1], number, part.equals("[readings]"));
        } else if (part.equals("[simplified]")) {
            for (int i = 0; i < words[0].length(); i += 2) {
                SIMPLIFIED[words[0].charAt(i) - FIRST] = words[0].charAt(i + 1);
            }
        } else {
            for (String group : words) {
                group.chars().forEach(it -> ALIKE.merge((char) it, group, String::concat));
            }
        }
    }

    private static void takeReadings(String characters, short number, boolean first) {
        for (int i = 0; i < characters.length(); i++) {
            char it = characters.charAt(i);
            if (first) {
                READING[it - FIRST] = number;
            } else {
                OTHER_READINGS.computeIfAbsent(it, key -> new ArrayList<>()).add(number);
            }
        }
    }
}
