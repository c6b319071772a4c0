package org.wupian.directory;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions people are signed in with (登录会话), kept in the database so that every process knows
/// them.
@Component
class SignedInSessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    SignedInSessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    void endAll(String login) {
        repository.findByPrincipalName(login).keySet().forEach(repository::deleteById);
    }
}
