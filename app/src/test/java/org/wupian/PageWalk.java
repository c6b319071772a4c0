package org.wupian;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.wupian.supervision.Visitor;

/// Follows the links of the product as one person, to one page of each kind, of some to a few: a
/// kind is what one handler shows.
final class PageWalk {

    /// Not the same list in another order, nor as a file.
    private static final Pattern LINK =
            Pattern.compile("href=\"(/(?![^\"]*(?:sort|export)=)[^\"#]*)");

    /// Look otherwise by their state: a month that is open or closed, a report to write or to read.
    private static final Set<String> VARIED =
            Set.of("/months/{month}", "/months/{month}/reports/{measure}/{organisation}");

    private final RequestMappingHandlerMapping handlers;
    private final Map<String, List<String>> pages = new HashMap<>();

    private PageWalk(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /// Addresses of pages by the pattern of their handler.
    static Map<String, List<String>> of(Visitor person, RequestMappingHandlerMapping handlers)
            throws Exception {
        PageWalk walk = new PageWalk(handlers);
        walk.from(person);
        return walk.pages;
    }

    private void from(Visitor person) throws Exception {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            String kind = kind(path);
            List<String> known = pages.computeIfAbsent(kind, _ -> new ArrayList<>());
            if (known.size() < (VARIED.contains(kind) ? 3 : 1)) {
                Visitor.Reply reply = person.page(path);
                if (isPage(reply)) {
                    known.add(path);
                    Matcher link = LINK.matcher(reply.body());
                    while (link.find()) {
                        String to = link.group(1).replace("&amp;", "&");
                        if (seen.add(to)) {
                            next.addLast(to);
                        }
                    }
                }
            }
        }
        pages.values().removeIf(List::isEmpty);
    }

    private static boolean isPage(Visitor.Reply reply) {
        return reply.status() == 200
                && reply.response()
                        .headers()
                        .firstValue("Content-Type")
                        .filter(it -> it.startsWith("text/html"))
                        .isPresent();
    }

    private String kind(String path) throws Exception {
        String place = path.replaceAll("\\?.*", "");
        HttpServletRequest request = new MockHttpServletRequest("GET", place);
        ServletRequestPathUtils.parseAndCache(request);
        if (handlers.getHandler(request) == null) {
            return place;
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return String.valueOf(pattern);
    }
}
