package org.wupian.supervision.web;

import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.supervision.Months;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;

/// A month's reminders for those who oversee it.
@Controller
@RequestMapping("/months/{month}/reminders")
class RemindersController {

    private final Months months;
    private final ReminderBoards boards;

    RemindersController(Months months, ReminderBoards boards) {
        this.months = months;
        this.boards = boards;
    }

    @Allowed({Role.OFFICE, Role.AUDITOR, Role.REGULATOR})
    @GetMapping
    Answer page(@PathVariable YearMonth month, Ask ask) {
        return boards.of(months.get(month), ask);
    }
}
