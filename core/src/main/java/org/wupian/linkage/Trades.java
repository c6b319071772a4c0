package org.wupian.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words for trades in names (行业用语) and where a trade begins.
final class Trades {

    private static final int LONGEST = 6;
    private static final Set<String> WORDS = new HashSet<>();
    private static final Map<String, String> SENSES = new HashMap<>();

    static {
        read();
    }

    private Trades() {}

    /// How much of a name without place and form is the brand; the rest is words for a trade.
    static int brandLength(String body) {
        boolean[] trade = tradeFrom(body);
        for (int i = 2; i < body.length(); i++) {
            if (trade[i]) {
                return i;
            }
        }
        return body.length();
    }

    static boolean isAllTrade(String text) {
        return tradeFrom(text)[0];
    }

    /// The words of a trade, the longest first wherever several fit.
    static List<String> words(String trade) {
        boolean[] ends = tradeFrom(trade);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < trade.length()) {
            int end = Math.min(trade.length(), at + LONGEST);
            while (end > at + 1 && !(ends[end] && isWord(trade, at, end))) {
                end--;
            }
            words.add(trade.substring(at, end));
            at = end;
        }
        return words;
    }

    /// The word that stands for all of its sense: 房地产, 地产 and 置业 mean one trade.
    static String sense(String word) {
        return SENSES.getOrDefault(word, word);
    }

    /// Whether the text from an index to the end is made of such words alone.
    private static boolean[] tradeFrom(String text) {
        boolean[] trade = new boolean[text.length() + 1];
        trade[text.length()] = true;
        for (int i = text.length() - 1; i >= 0; i--) {
            int longest = Math.min(text.length(), i + LONGEST);
            for (int end = i + 1; end <= longest && !trade[i]; end++) {
                trade[i] = trade[end] && isWord(text, i, end);
            }
        }
        return trade;
    }

    /// Words of one character are such only at the end: 厂, 店.
    private static boolean isWord(String text, int from, int end) {
        return (end > from + 1 || end == text.length())
                && WORDS.contains(text.substring(from, end));
    }

    private static void read() {
        InputStream in = Objects.requireNonNull(Trades.class.getResourceAsStream("trades.txt"));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().filter(it -> !it.startsWith("#")).toList()) {
                for (String group : line.split(" ")) {
                    String[] words = group.split("=");
                    for (String written : words) {
                        String word = NormalForm.of(written);
                        WORDS.add(word);
                        SENSES.put(word, NormalForm.of(words[0]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
