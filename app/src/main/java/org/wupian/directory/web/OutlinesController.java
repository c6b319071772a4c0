package org.wupian.directory.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wupian.directory.Outlines;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.NotFound;

/// The outlines of the counties, which a page's map fetches (县区轮廓).
@Controller
class OutlinesController {

    private final Outlines outlines;

    OutlinesController(Outlines outlines) {
        this.outlines = outlines;
    }

    @AllowedToSignedIn
    @GetMapping(Outlines.PATH)
    ResponseEntity<String> outlines() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(outlines.json().orElseThrow(() -> new NotFound("outlines")));
    }
}
