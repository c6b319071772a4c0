package org.wupian.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions in the database (会话), read once a request and written only when something changed; that
/// somebody was there is noted once a minute.
@Component
@Primary
class SessionsOnce implements FindByIndexNameSessionRepository<SessionsOnce.Kept> {

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Stored<?> stored;

    SessionsOnce(JdbcIndexedSessionRepository repository, PlatformTransactionManager transactions) {
        TransactionTemplate whole = new TransactionTemplate(transactions);
        whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.stored = new Stored<>(repository, whole);
    }

    @Override
    public Kept createSession() {
        return stored.create();
    }

    @Override
    public void save(Kept session) {
        session.save();
        SessionOfRequest.keep(session);
    }

    @Override
    public @Nullable Kept findById(String id) {
        Kept read = SessionOfRequest.find(id);
        if (read == null) {
            read = stored.find(id);
            SessionOfRequest.keep(read);
        }
        return read;
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.keep(null);
        stored.repository.deleteById(id);
    }

    @Override
    public Map<String, Kept> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return stored.findAll(indexName, indexValue);
    }

    /// The repository behind, whose kind of session only it knows.
    private record Stored<S extends Session>(
            FindByIndexNameSessionRepository<S> repository, TransactionTemplate whole) {

        Kept create() {
            return kept(repository.createSession(), true);
        }

        @Nullable Kept find(String id) {
            S found = repository.findById(id);
            return found == null ? null : kept(found, false);
        }

        Map<String, Kept> findAll(String indexName, String indexValue) {
            return repository
                    .findByIndexNameAndIndexValue(indexName, indexValue)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, it -> kept(it.getValue(), false)));
        }

        private Kept kept(S session, boolean isNew) {
            return new Kept(
                    session,
                    () -> whole.executeWithoutResult(_ -> repository.save(session)),
                    isNew);
        }
    }

    /// A session that knows whether there is anything to write.
    static final class Kept implements Session {

        private final Session session;
        private final Runnable write;
        private boolean changed;

        private Kept(Session session, Runnable write, boolean isNew) {
            this.session = session;
            this.write = write;
            this.changed = isNew;
        }

        private void save() {
            if (changed) {
                write.run();
                changed = false;
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (time.isAfter(session.getLastAccessedTime().plus(NOTED))) {
                changed = true;
                session.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
