package org.wupian.financing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The conditions banks usually set (常用条件), as fields of a form. They are lines of the rule's text,
/// written always in the same way, so that a text finds back to its fields; what else a text says
/// is the rest.
///
/// @param age in months, 0 for none
/// @param rosters at least one of these lists
/// @param collateral at least one of these can be offered
/// @param rest conditions of another kind, empty for none
public record UsualConditions(
        List<String> divisions,
        List<String> sections,
        List<String> sizes,
        int age,
        List<String> rosters,
        List<String> taxGrades,
        List<String> collateral,
        String rest) {

    private static final String AND = " &&\n";
    private static final Pattern IN = Pattern.compile("(\\w+) in \\[(\"[^\\]]*\")\\]");
    private static final Pattern ANY =
            Pattern.compile("\\(?(\"[^\"]*\" in (\\w+)(?: \\|\\| \"[^\"]*\" in \\2)*)\\)?");
    private static final Pattern AGE = Pattern.compile("ageMonths >= (\\d{1,4})");

    public UsualConditions {
        divisions = List.copyOf(divisions);
        sections = List.copyOf(sections);
        sizes = List.copyOf(sizes);
        rosters = List.copyOf(rosters);
        taxGrades = List.copyOf(taxGrades);
        collateral = List.copyOf(collateral);
    }

    /// The text that says all of it, amount and term of the product included.
    public String text(long leastFen, long mostFen, int months) {
        List<String> lines = new ArrayList<>(of(leastFen, mostFen, months));
        among(lines, "division", divisions);
        among(lines, "section", sections);
        among(lines, "size", sizes);
        if (age > 0) {
            lines.add("ageMonths >= " + age);
        }
        anyOf(lines, "rosters", rosters);
        among(lines, "taxGrade", taxGrades);
        anyOf(lines, "collateral", collateral);
        if (!rest.isBlank()) {
            lines.add("(" + rest.strip() + ")");
        }
        return String.join(AND, lines);
    }

    private static List<String> of(long leastFen, long mostFen, int months) {
        List<String> lines = new ArrayList<>();
        if (leastFen > 0) {
            lines.add("amountFen >= " + leastFen);
        }
        lines.add("amountFen <= " + mostFen);
        lines.add("termMonths <= " + months);
        return lines;
    }

    private static void among(List<String> lines, String name, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(
                    values.stream()
                            .map(it -> "\"" + it + "\"")
                            .collect(Collectors.joining(", ", name + " in [", "]")));
        }
    }

    private static void anyOf(List<String> lines, String name, List<String> values) {
        if (!values.isEmpty()) {
            String any =
                    values.stream()
                            .map(it -> "\"%s\" in %s".formatted(it, name))
                            .collect(Collectors.joining(" || "));
            lines.add(values.size() == 1 ? any : "(" + any + ")");
        }
    }

    /// The fields a text stands for. Only lines that stand by themselves are taken apart: a text
    /// with "or" outside brackets is all rest.
    public static UsualConditions of(ProductTerms terms) {
        String text = terms.rule().strip();
        Reader reader = new Reader();
        if (depth(text, 0) < 0) {
            reader.rest.add(text);
            return reader.read();
        }
        List<String> own = of(terms.leastFen(), terms.mostFen(), terms.months());
        int depth = 0;
        for (String line : text.split(" &&\\n")) {
            int after = depth(line, depth);
            boolean alone = depth == 0 && after == 0;
            if (!alone || (!own.contains(line.strip()) && !reader.takes(line.strip()))) {
                reader.rest.add(line);
            }
            depth = after;
        }
        return reader.read();
    }

    /// How many brackets are open behind a text; -1 when "or" or a choice stands outside of them.
    private static int depth(String text, int before) {
        int depth = before;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (quote != 0) {
                i += it == '\\' ? 1 : 0;
                quote = it == quote ? 0 : quote;
            } else if (it == '"' || it == '\'') {
                quote = it;
            } else if (it == '(' || it == '[') {
                depth++;
            } else if (it == ')' || it == ']') {
                depth--;
            } else if (depth == 0 && (it == '|' || it == '?')) {
                return -1;
            }
        }
        return depth;
    }

    /// Without the brackets around all of it.
    private static String bare(String text) {
        boolean around =
                text.startsWith("(")
                        && text.endsWith(")")
                        && depth(text.substring(0, text.length() - 1), 0) > 0
                        && neverClosed(text.substring(1, text.length() - 1));
        return around ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static boolean neverClosed(String inner) {
        for (int i = 1; i <= inner.length(); i++) {
            if (depth(inner.substring(0, i), 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private static final class Reader {
        private final java.util.Map<String, List<String>> lists = new java.util.HashMap<>();
        private final List<String> rest = new ArrayList<>();
        private int age;

        boolean takes(String line) {
            Matcher in = IN.matcher(line);
            Matcher any = ANY.matcher(line);
            Matcher months = AGE.matcher(line);
            if (in.matches()
                    && List.of("division", "section", "size", "taxGrade").contains(in.group(1))) {
                return lists.putIfAbsent(in.group(1), words(in.group(2))) == null;
            }
            if (any.matches() && List.of("rosters", "collateral").contains(any.group(2))) {
                String words = any.group(1).replaceAll(" in \\w+( \\|\\| )?", ", ");
                return lists.putIfAbsent(any.group(2), words(words.replaceAll(", $", ""))) == null;
            }
            if (months.matches() && age == 0) {
                age = Integer.parseInt(months.group(1));
                return age > 0;
            }
            return line.isEmpty();
        }

        private static List<String> words(String quoted) {
            return Arrays.stream(quoted.split(", ")).map(it -> it.replace("\"", "")).toList();
        }

        UsualConditions read() {
            String own = String.join(AND, rest).strip();
            return new UsualConditions(
                    list("division"),
                    list("section"),
                    list("size"),
                    age,
                    list("rosters"),
                    list("taxGrade"),
                    list("collateral"),
                    bare(own));
        }

        private List<String> list(String name) {
            return lists.getOrDefault(name, List.of());
        }
    }
}
