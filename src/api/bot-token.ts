import { textClaim, tokenCheck } from './token-rules.ts';
import type { TokenRule, TokenSettings, TokenVerdict } from './token-rules.ts';

/**
 * Strict check of the tokens that the Bot Connector signs for our bot. Tokens of the emulator and of skills come from
 * other issuers and fall with that rule. What a token says about one activity is compared in `bot/gate`.
 */
export function createBotTokenCheck(
  settings: Pick<TokenSettings, 'mode' | 'issuers' | 'now'> & { readonly botAppId: string },
): (token: string) => Promise<TokenVerdict> {
  return tokenCheck({
    mode: settings.mode,
    issuers: settings.issuers,
    audiences: [settings.botAppId],
    required: ['serviceurl'],
    rules: [namesService, notFromSkill(settings.botAppId)],
    // The Bot Framework's own documents allow five minutes between clocks.
    tolerance: 300,
    now: settings.now,
  });
}

const namesService: TokenRule = ({ claims }) =>
  textClaim(claims, 'serviceurl') ? undefined : 'claimMissing';

/** Another bot calling us as its skill shows its own app id beside our audience. */
function notFromSkill(botAppId: string): TokenRule {
  return ({ claims }) =>
    [claims['azp'], claims['appid']].every((each) => each === undefined || each === botAppId)
      ? undefined
      : 'skill';
}
