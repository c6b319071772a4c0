package org.wupian.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One message, cut once into fixed text and places for arguments.
final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");
    private static final ConcurrentMap<String, Map<String, Words>> CHINESE =
            new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, Map<String, Words>> ENGLISH =
            new ConcurrentHashMap<>();

    private sealed interface Part {}

    private record Fixed(String text) implements Part {}

    private record Argument(int index) implements Part {}

    private record Choice(int index, String one, String many) implements Part {}

    private final List<Part> parts = new ArrayList<>();

    private Words(String pattern) {
        Matcher places = PLACE.matcher(pattern);
        int end = 0;
        while (places.find()) {
            parts.add(new Fixed(pattern.substring(end, places.start())));
            int index = Integer.parseInt(places.group(1));
            parts.add(
                    places.group(2) == null
                            ? new Argument(index)
                            : new Choice(index, places.group(2), places.group(3)));
            end = places.end();
        }
        parts.add(new Fixed(pattern.substring(end)));
    }

    /// The key itself when there are no words: a page with one odd label is better than none.
    static Words of(String key, Locale locale) {
        Words found = bundle(module(key), locale).get(key);
        if (found == null) {
            LOG.warn("no words for {} in {}", key, locale);
            return new Words(key);
        }
        return found;
    }

    static boolean has(String key) {
        return bundle(module(key), Locale.SIMPLIFIED_CHINESE).containsKey(key);
    }

    String with(Object[] args, Locale locale) {
        if (parts.size() == 1 && parts.getFirst() instanceof Fixed whole) {
            return whole.text();
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Fixed fixed -> text.append(fixed.text());
                case Argument it -> text.append(argument(args, it.index(), locale));
                case Choice it ->
                        text.append(
                                argument(args, it.index(), locale).equals("1")
                                        ? it.one()
                                        : it.many());
            }
        }
        return text.toString();
    }

    private static String argument(Object[] args, int index, Locale locale) {
        return index < args.length ? Text.shown(args[index], locale) : "";
    }

    private static String module(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Map<String, Words> bundle(String module, Locale locale) {
        return locale.equals(Locale.ENGLISH)
                ? ENGLISH.computeIfAbsent(module, it -> load(it + "_en"))
                : CHINESE.computeIfAbsent(module, Words::load);
    }

    private static Map<String, Words> load(String name) {
        Map<String, Words> words = new HashMap<>();
        Properties properties = new Properties();
        try (var in = Words.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, pattern) -> words.put((String) key, new Words((String) pattern)));
        return Map.copyOf(words);
    }
}
