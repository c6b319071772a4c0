package org.wupian.bulletin.web;

import static org.wupian.ui.Text.t;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.bulletin.Bulletins;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Month;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// Closed months that wait for their bulletin, on the office's desk.
@Component
class BulletinToDos implements ToDos {

    private final Bulletins bulletins;

    BulletinToDos(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        return caller.is(Role.OFFICE)
                ? bulletins.unissued().stream().map(BulletinToDos::toDo).toList()
                : List.of();
    }

    private static ToDo toDo(Month month) {
        return new ToDo(
                ToDo.Urgency.WAITING,
                t("bulletin.desk.issue", month.month()),
                "/months/%s/bulletin".formatted(month.month()),
                t("bulletin.desk.issue.do"),
                null);
    }
}
