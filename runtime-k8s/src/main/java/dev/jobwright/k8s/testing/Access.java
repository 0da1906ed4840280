package dev.jobwright.k8s.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: an account whose token was issued here may do what the Roles say that are bound
 * to it; any other credentials are those of an administrator, and not looked at.
 */
final class Access {
  private static final String BEARER = "Bearer ";

  private final ObjectStore store;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Set<String> expired = ConcurrentHashMap.newKeySet();

  Access(ObjectStore store) {
    this.store = store;
  }

  private record Account(String namespace, String name, Set<String> used) {
    String user() {
      return "system:serviceaccount:" + namespace + ":" + name;
    }
  }

  String issue(String namespace, String name) {
    String token = "token-" + UUID.randomUUID();
    accounts.put(token, new Account(namespace, name, ConcurrentHashMap.newKeySet()));
    return token;
  }

  void expire(String token) {
    expired.add(token);
  }

  /** Returns what a token was used for, each as verb and resource. */
  Set<String> used(String token) {
    Account account = accounts.get(token);
    return account == null ? Set.of() : new TreeSet<>(account.used);
  }

  /** Refuses a request that may not be made. */
  void check(HttpRequest request, Target target) {
    Account account = account(request);
    if (account != null) {
      for (String verb : verbs(request, target)) {
        check(account, verb, target);
      }
    }
  }

  private @Nullable Account account(HttpRequest request) {
    String header = request.header("authorization");
    String token = header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    if (expired.contains(token)) {
      throw ApiError.of(401, "Unauthorized", "Unauthorized");
    }
    return accounts.get(token);
  }

  private List<String> verbs(HttpRequest request, Target target) {
    return switch (request.method()) {
      case "POST" -> List.of("create");
      case "PUT" -> List.of("update");
      case "PATCH" -> isNew(request, target) ? List.of("patch", "create") : List.of("patch");
      case "DELETE" -> List.of(target.name() == null ? "deletecollection" : "delete");
      default -> reading(request, target);
    };
  }

  /** An apply of what is not there yet is a creation too. */
  private boolean isNew(HttpRequest request, Target target) {
    return Routes.isApply(request)
        && target.name() != null
        && store.find(target.type(), target.namespace(), target.name()) == null;
  }

  private static List<String> reading(HttpRequest request, Target target) {
    if (target.name() == null) {
      return List.of(request.asks("watch") ? "watch" : "list");
    }
    // since v1.35, who opens a web socket into a pod must be allowed to create one too
    return "portforward".equals(target.part()) ? List.of("get", "create") : List.of("get");
  }

  private void check(Account account, String verb, Target target) {
    boolean allowed =
        store.list(ResourceType.ROLE_BINDINGS, target.namespace(), any -> true).stream()
            .filter(binding -> Doc.maps(binding, "subjects").stream().anyMatch(isOf(account)))
            .map(binding -> Doc.text(Doc.map(binding, "roleRef"), "name"))
            .map(role -> store.find(ResourceType.ROLES, target.namespace(), role))
            .anyMatch(role -> role != null && grants(role, verb, target));
    if (!allowed) {
      throw ApiError.forbidden(account.user(), verb, target);
    }
    account.used.add(verb + " " + target.resource());
  }

  private static java.util.function.Predicate<Map<String, Object>> isOf(Account account) {
    return subject ->
        Doc.text(subject, "kind").equals("ServiceAccount")
            && Doc.text(subject, "name").equals(account.name)
            && Doc.text(subject, "namespace").equals(account.namespace);
  }

  private static boolean grants(Map<String, Object> role, String verb, Target target) {
    return Doc.maps(role, "rules").stream()
        .anyMatch(
            rule ->
                names(rule, "verbs", verb)
                    && names(rule, "apiGroups", target.type().group())
                    && names(rule, "resources", target.resource()));
  }

  private static boolean names(Map<String, Object> rule, String list, String word) {
    List<String> words = Doc.texts(rule, list);
    return words.contains(word) || words.contains("*");
  }
}
