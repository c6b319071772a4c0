package org.wupian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The product (五篇): one process that carries a city's plan for the five articles of finance from
/// the plan document to the issued bulletin.
@Modulithic(systemName = "wupian")
@SpringBootApplication
public class Wupian {

    public static void main(String[] args) {
        SpringApplication.run(Wupian.class, args);
    }
}
