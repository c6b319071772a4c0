package org.wupian.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/// What a person asks of a list (查询条件): words to search, filters, order, page, export. All of it
/// stands in the address, so that it can be passed on. A handler method takes it as a parameter.
///
/// Reserved names: `q`, `sort` (a column, `-` before it for descending), `page`, `after`, `export`,
/// `columns`; any other is a filter.
///
/// @param columns keys of those to show, empty for all; a matter of the person, not of the address
/// @param part which list of the page is meant, where it has a second one; its names in the address
///   begin with it
public record Ask(
        String path, Map<String, List<String>> parameters, Set<String> columns, String part) {

    public Ask {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> own =
                    values.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
            if (!own.isEmpty() && !name.equals(ColumnChoice.PARAMETER)) {
                kept.put(name, own);
            }
        });
        parameters = java.util.Collections.unmodifiableMap(kept);
        columns = Set.copyOf(columns);
    }

    public Ask(String path, Map<String, List<String>> parameters) {
        this(path, parameters, Set.of(), "");
    }

    /// What is asked of the page's second list.
    public Ask part(String name) {
        return new Ask(path, parameters, Set.of(), name);
    }

    static Ask of(HttpServletRequest request, Set<String> columns) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return new Ask(request.getRequestURI(), parameters, columns, "");
    }

    /// The words to search, empty when none.
    public String words() {
        return first("q").orElse("");
    }

    /// The column to order by, without its direction.
    public Optional<String> order() {
        return first("sort").map(it -> it.startsWith("-") ? it.substring(1) : it);
    }

    public boolean descending() {
        return first("sort").filter(it -> it.startsWith("-")).isPresent();
    }

    /// 1-based.
    public int page() {
        return first("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(1);
    }

    public boolean export() {
        return first("export").isPresent();
    }

    /// The value of a filter, empty when it is not set.
    public String filter(String name) {
        return first(name).orElse("");
    }

    /// This address with one parameter set; the first page of it.
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List.of("page", "after", "export").forEach(it -> changed.remove(name(it)));
        changed.put(name(name), List.of(value));
        return address(changed);
    }

    public String without(String name) {
        return with(name, "");
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(parameters.get(name(name))).map(List::getFirst);
    }

    /// The name as it stands in the address.
    public String name(String own) {
        return part.isEmpty() ? own : part + "." + own;
    }

    private String address(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) ->
                values.stream()
                        .filter(it -> !it.isEmpty())
                        .forEach(it -> pairs.add(name + "=" + encoded(it))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
