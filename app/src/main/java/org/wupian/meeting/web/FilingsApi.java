package org.wupian.meeting.web;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.meeting.Filing;
import org.wupian.meeting.Filings;
import org.wupian.ui.Paged;

/// Filed policies for programs (备案接口).
@RestController
@RequestMapping("/api/v1/filings")
class FilingsApi {

    private final Filings filings;
    private final Json json;

    FilingsApi(Filings filings, Json json) {
        this.filings = filings;
        this.json = json;
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping
    Paged<Json.FilingJson> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        return Paged.of(filings.all(), it -> Long.toString(it.id()), after, limit).map(json::of);
    }

    /// Counties and zones that have filed nothing that stands.
    @Allowed({Role.OFFICE, Role.GROUP, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/missing")
    Json.Items<Json.Unit> missing() {
        return new Json.Items<>(
                filings.notFiled().stream().map(it -> json.unit(it.code())).toList());
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/{id}")
    Json.FilingJson one(@PathVariable long id) {
        return json.of(filings.get(id));
    }

    @Allowed(Role.COUNTY)
    @PostMapping
    ResponseEntity<Json.FilingJson> file(@RequestBody FilingForm form) throws IOException {
        return created(filings.file(form.filing(null)));
    }

    @Allowed(Role.COUNTY)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Json.FilingJson> file(
            @ModelAttribute FilingForm form, @RequestParam @Nullable MultipartFile file)
            throws IOException {
        return created(filings.file(form.filing(file)));
    }

    @Allowed(Role.COUNTY)
    @PostMapping("/{id}:withdraw")
    Json.FilingJson withdraw(@PathVariable long id, @RequestBody MeetingsApi.Reason body) {
        Check check = new Check();
        String reason = check.text("reason", body.reason(), 500);
        check.done();
        return json.of(filings.withdraw(id, reason));
    }

    private ResponseEntity<Json.FilingJson> created(Filing it) {
        return ResponseEntity.created(URI.create("/api/v1/filings/" + it.id())).body(json.of(it));
    }
}
