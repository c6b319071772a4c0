package org.wupian.returns;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;

/// What follows from every move of a submission (报送流转): the step is kept, the month's counts, the
/// audit trail and the institution hear of it.
@Component
class MoveSubmission {

    private final SubmissionTable table;
    private final CountReturns counts;
    private final TellReporters reporters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveSubmission(
            SubmissionTable table,
            CountReturns counts,
            TellReporters reporters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.counts = counts;
        this.reporters = reporters;
        this.events = events;
        this.clock = clock;
    }

    Submission submitted(long id) {
        return moved(id, SubmissionState.SUBMITTED, "", Map.of());
    }

    Submission accepted(long id) {
        Submission it = moved(id, SubmissionState.ACCEPTED, "", Map.of());
        reporters.accepted(it.key());
        return it;
    }

    Submission returned(long id, String reason, Map<String, String> cells) {
        Submission it = moved(id, SubmissionState.RETURNED, reason, cells);
        reporters.returned(it.key(), reason, cells);
        return it;
    }

    private Submission moved(
            long id, SubmissionState step, String reason, Map<String, String> cells) {
        Submission it = table.find(id).orElseThrow();
        table.note(
                id,
                new SubmissionStep(
                        step,
                        it.revision(),
                        clock.instant(),
                        CurrentCaller.get().account(),
                        reason,
                        cells));
        counts.moved(it.key());
        events.publishEvent(new SubmissionMoved(it.key(), step, it.revision()));
        return it;
    }
}
