package org.wupian.ui;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.AllowedToSignedIn;

/// The search over everything; each module finds its own.
@Controller
final class SearchController {

    private static final int HITS_OF_A_MODULE = 20;

    private final ObjectProvider<Finder> finders;

    SearchController(ObjectProvider<Finder> finders) {
        this.finders = finders;
    }

    @AllowedToSignedIn
    @GetMapping("/search")
    Answer search(@RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        List<Finder.Hit> hits =
                words.isEmpty()
                        ? List.of()
                        : finders.orderedStream()
                                .flatMap(it -> it.find(words, HITS_OF_A_MODULE).stream())
                                .toList();
        return new SearchPage(words, hits);
    }
}
