package org.wupian.returns.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.AllowedToReportersAndReviewers;
import org.wupian.returns.Differences;
import org.wupian.returns.Submissions;

/// What a submission says otherwise than it was accepted before (采纳后的变化接口).
@RestController
class DifferencesApi {

    private final Submissions submissions;
    private final Differences differences;

    DifferencesApi(Submissions submissions, Differences differences) {
        this.submissions = submissions;
        this.differences = differences;
    }

    /// @param county code of the county, null for the whole institution
    /// @param accepted null when it was not reported then
    /// @param now null when it is not reported any more
    record DifferenceJson(
            String item,
            @Nullable String county,
            @Nullable BigDecimal accepted,
            @Nullable BigDecimal now,
            @Nullable BigDecimal change) {

        static DifferenceJson of(Differences.Difference it) {
            String county = it.cell().county();
            return new DifferenceJson(
                    it.cell().item(),
                    county.isEmpty() ? null : county,
                    it.accepted(),
                    it.now(),
                    it.change());
        }
    }

    /// @param revision that was accepted, null when nothing was, or nothing came since
    record DifferencesJson(
            @Nullable Integer revision, @Nullable Instant acceptedAt, List<DifferenceJson> items) {}

    @AllowedToReportersAndReviewers
    @GetMapping("/api/v1/submissions/{id}/differences")
    DifferencesJson differences(@PathVariable long id) {
        return differences
                .of(submissions.get(id))
                .map(it ->
                        new DifferencesJson(
                                it.revision(),
                                it.acceptedAt(),
                                it.cells().stream().map(DifferenceJson::of).toList()))
                .orElse(new DifferencesJson(null, null, List.of()));
    }
}
