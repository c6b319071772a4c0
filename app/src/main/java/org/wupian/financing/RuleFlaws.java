package org.wupian.financing;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What CEL says of a text, as messages of ours (规则错误提示): its own are in English only.
final class RuleFlaws {

    /// A message of CEL by what it begins with or holds; its groups are our arguments.
    private record Known(Pattern says, String key) {}

    private static final List<Known> KNOWN =
            List.of(
                    known("undeclared reference to '([^']*)'", "undeclared"),
                    known(
                            "found no matching overload for '([^']*)' applied to '\\((.*?)\\)'",
                            "overload"),
                    known("expected type 'bool' but found '([^']*)'", "not-a-condition"),
                    known("(?:mismatched|extraneous) input '(.*?)' expecting", "syntax"),
                    known("no viable alternative at input '(.*?)'$", "syntax"),
                    known("token recognition error at: '(.*?)'$", "syntax"),
                    known("missing (.*?) at ", "missing"),
                    known("recursion limit exceeded", "deep"),
                    known("node count|nodes", "long"),
                    known("code point size exceeds", "long"),
                    known("For input string: \"?([^\"]*)", "number"));

    private RuleFlaws() {}

    private static Known known(String pattern, String word) {
        return new Known(Pattern.compile(pattern, Pattern.DOTALL), "financing.rule." + word);
    }

    static List<RuleFlaw> of(CelValidationResult checked) {
        return checked.getErrors().stream().map(RuleFlaws::flaw).distinct().toList();
    }

    private static RuleFlaw flaw(CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        for (Known it : KNOWN) {
            Matcher matcher = it.says.matcher(issue.getMessage());
            if (matcher.find()) {
                List<String> arguments =
                        IntStream.rangeClosed(1, matcher.groupCount())
                                .mapToObj(group -> operator(matcher.group(group)))
                                .toList();
                return new RuleFlaw(line, column, it.key, arguments);
            }
        }
        return new RuleFlaw(line, column, "financing.rule.other", List.of(issue.getMessage()));
    }

    /// `_>=_` is CEL's own name of what people write as `>=`.
    private static String operator(String name) {
        if (name.equals("<EOF>")) {
            return "";
        }
        return name.startsWith("@") ? name.substring(1) : name.replace("_", "");
    }
}
