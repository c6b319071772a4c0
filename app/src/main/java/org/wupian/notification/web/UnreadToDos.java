package org.wupian.notification.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Caller;
import org.wupian.notification.Notices;
import org.wupian.ui.Text;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// Unread notices on the desk.
@Component
class UnreadToDos implements ToDos {

    private final Notices notices;

    UnreadToDos(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        int unread = notices.unread();
        return unread == 0
                ? List.of()
                : List.of(
                        new ToDo(
                                ToDo.Urgency.NEW,
                                Text.t("notification.desk", unread),
                                "/inbox",
                                Text.t("notification.desk.do"),
                                null));
    }
}
