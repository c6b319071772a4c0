package org.wupian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The peer's template of J4, made from the product's own page: what the product's templates write
/// from data, this one writes from data as well.
///
/// @param html with `th:` attributes for navigation, filters, table, unread messages and forms
/// @param lists what the loops of navigation and filters go over, in the order of the page
record PeerTemplate(String html, List<List<Choice>> lists) {

    /// A line of the navigation or of a filter.
    public record Choice(String value, String label) {}

    private static final String LINE = "<li><a href=\"([^\"]*)\"[^>]*>([^<]*)</a></li>";
    private static final String OPTION = "<option value=\"([^\"]*)\"[^>]*>([^<]*)</option>";
    private static final String EACH_LINE =
            """
            <li th:each="it : ${lists[#]}"><a th:href="@{${it.value}}"\
             th:classappend="${it.value == '/measures'} ? 'active'" th:text="${it.label}"></a></li>
            """;
    private static final String EACH_OPTION =
            """
            <option th:each="it : ${lists[#]}" th:value="${it.value}"\
             th:selected="${it.value == chosen}" th:text="${it.label}"></option>
            """;
    private static final String ROWS =
            """
            <tbody>
                <tr th:each="it : ${measures}">
                    <th scope="row"><span class="wp-nowrap" th:text="${it.number}"></span></th>
                    <td data-label="名称"><a th:href="@{/measures/{number}(number=${it.number})}" th:text="${it.title}"></a></td>
                    <td data-label="领域"><span th:text="${it.area}"></span></td>
                    <td data-label="牵头单位"><span th:text="${it.lead}"></span></td>
                    <td data-label="责任单位（个）" class="wp-number"><span class="wp-nowrap" th:text="${it.units}"></span></td>
                    <td data-label="概要"><span th:text="${it.summary}"></span></td>
                </tr>
            </tbody>
            """;

    static PeerTemplate of(String page) {
        List<List<Choice>> lists = new ArrayList<>();
        String html = loops(page, LINE, EACH_LINE, lists);
        html = loops(html, OPTION, EACH_OPTION, lists);
        html =
                html.replaceAll(
                        "name=\"_csrf\" value=\"[^\"]*\"",
                        "name=\"_csrf\" th:value=\"\\${_csrf.token}\"");
        html =
                html.replaceAll(
                        "(<span class=\"wp-count\" [^>]*)>[^<]*<", "$1 th:text=\"\\${unread}\"><");
        html = html.replaceAll("(?s)<tbody>.*</tbody>", Matcher.quoteReplacement(ROWS));
        return new PeerTemplate(html, List.copyOf(lists));
    }

    /// Puts a loop in the place of elements that follow each other.
    private static String loops(
            String html, String element, String loop, List<List<Choice>> lists) {
        return Pattern.compile("(?:" + element + "\\s*)+")
                .matcher(html)
                .replaceAll(run -> {
                    lists.add(choices(element, run));
                    return Matcher.quoteReplacement(
                            loop.replace("#", String.valueOf(lists.size() - 1)));
                });
    }

    private static List<Choice> choices(String element, MatchResult run) {
        return Pattern.compile(element)
                .matcher(run.group())
                .results()
                .map(it -> new Choice(it.group(1), it.group(2)))
                .toList();
    }
}
