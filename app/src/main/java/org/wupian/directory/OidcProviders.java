package org.wupian.directory;

import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/// The city's own sign-in (统一身份认证), where `spring.security.oauth2.client.registration` names one:
/// decided at the start.
@Configuration(proxyBeanMethods = false)
@Import(OidcProviders.Beans.class)
class OidcProviders {

    static class Beans implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment settings) {
            OAuth2ClientProperties named =
                    Binder.get(settings)
                            .bindOrCreate(
                                    "spring.security.oauth2.client", OAuth2ClientProperties.class);
            if (!named.getRegistration().isEmpty()) {
                registry.registerBean(
                        InMemoryClientRegistrationRepository.class,
                        it -> it.supplier(_ -> repository(named)));
            }
        }
    }

    private static InMemoryClientRegistrationRepository repository(OAuth2ClientProperties named) {
        named.validate();
        return new InMemoryClientRegistrationRepository(
                List.<ClientRegistration>copyOf(
                        new OAuth2ClientPropertiesMapper(named).asClientRegistrations().values()));
    }
}
