/** The commonest of those that are long enough to be accepted, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  1234567890 0123456789 0987654321 9876543210 12345678910 123456789a a123456789 a1234567890 1234567891 12345678901
  123456789q q123456789 qwertyuiop qwertyuiop1 qwertyuiop123 qwertyuiopasdfghjkl asdfghjkl1 asdfghjkl123 asdfghjkl;
  zxcvbnm123 qwerty1234 qwerty12345 qwerty123456 qwerty123456789 1234qwerty 12345qwert 123456qwerty 1q2w3e4r5t
  1q2w3e4r5t6y 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc 1qazxsw23edc zaq12wsxcde3 qazwsxedcrfv
  qazwsx1234 qazwsx123456 1qaz1qaz1qaz password12 password123 password1234 password12345 password123456 password01
  password11 password00 password99 password2020 password2021 password2022 password2023 password2024 password2025
  password2026 passwordpassword p@ssw0rd123 p@ssword123 pa55word123 passw0rd123 passw0rd12 password1! password123!
  password!1 mypassword mypassword1 mypassword123 thepassword newpassword newpassword1 changeme123 changeme1234
  letmein123 letmein1234 letmeinplease welcome123 welcome1234 welcome12345 welcome2024 welcome2025 welcome2026
  admin12345 admin123456 admin1234567 administrator administrator1 administrator123 superadmin superadmin1 root123456
  iloveyou12 iloveyou123 iloveyou1234 iloveyou12345 iloveyousomuch iloveyou2 iloveyouforever loveyouforever
  abcd123456 abc1234567 abc123456789 abcdefghij abcdefghijk abcdef1234 abcdef123456 aa12345678 aa123456789 aaa111222333
  1122334455 11223344556677 1231231231 123123123123 123321123321 1212121212 2121212121 1010101010 147258369a 1472583690
  0147258369 7894561230 1357924680 2468013579 3141592653 31415926535 1111122222 football123 football12 baseball123
  basketball basketball1 superman123 batman123456 princess123 princess12 sunshine123 sunshine12 michael123 michelle123
  jennifer123 charlie123 jordan2323 liverpool123 liverpool1 chelsea123 manchester manchesterunited barcelona1
  barcelona10 christopher chocolate1 chocolate123 computer123 internet123 whatever123 trustno1trustno1 dragon12345
  monkey12345 master12345 shadow12345 pokemon123 starwars123 samsung123 mercedes123 ferrari123 midnight123 friendship
  friends123 forever123 butterfly1 strawberry watermelon alexander1 elizabeth1 alexandra1 summer2024 summer2025
  summer2026 winter2024 winter2025 winter2026 spring2026 autumn2026 test123456 testtest123 test1234567 testing123
  testing1234 guest12345 default123 secret1234 secret12345 access14me matrix1234 hello12345 hello123456 helloworld
  helloworld1 helloworld123 correcthorsebatterystaple passwort123 passwort1234 passwort12345 hallo12345 hallo123456
  ichliebedich schatz12345 geheim1234 geheim12345 willkommen willkommen1 willkommen123 fussball123 sommer2025
  sommer2026 berlin12345 deutschland deutschland1
  `
    .split(/\s+/)
    .filter((password) => password !== ''),
)
