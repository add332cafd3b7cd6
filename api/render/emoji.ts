// The names people use most; all others stay readable as `:name:`.
const EMOJI = new Map(
  `slight_smile 🙂 slightly_smiling_face 🙂 wink 😉 smiley 😃 smile 😄 grin 😁 grinning 😀 laughing 😆 satisfied 😆 joy 😂
rofl 🤣 sweat_smile 😅 blush 😊 relaxed ☺️ smiling_face ☺️ innocent 😇 upside_down_face 🙃 heart_eyes 😍 kissing_heart 😘
yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 stuck_out_tongue_closed_eyes 😝 crazy_face 🤪 nerd 🤓 nerd_face 🤓
sunglasses 😎 dark_sunglasses 🕶️ star_struck 🤩 partying_face 🥳 hugs 🤗 thinking 🤔 face_with_raised_eyebrow 🤨
face_with_monocle 🧐 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏 unamused 😒 roll_eyes 🙄 grimacing 😬 relieved 😌
pensive 😔 sleepy 😪 sleeping 😴 confused 😕 worried 😟 frowning 😦 slightly_frowning_face 🙁 frowning_face ☹️ open_mouth 😮
astonished 😲 flushed 😳 pleading_face 🥺 anguished 😧 fearful 😨 cold_sweat 😰 disappointed_relieved 😥 cry 😢 sob 😭 scream 😱
confounded 😖 persevere 😣 disappointed 😞 sweat 😓 weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠 smiling_imp 😈 imp 👿
dizzy_face 😵 woozy_face 🥴 shushing_face 🤫 face_with_hand_over_mouth 🤭 nauseated_face 🤢 mask 😷 cowboy_hat_face 🤠
skull 💀 ghost 👻 alien 👽 robot 🤖 poop 💩 clown_face 🤡 zombie 🧟 mage 🧙 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 clap 👏 wave 👋 raised_hands 🙌 pray 🙏 muscle 💪 metal 🤘 v ✌️
crossed_fingers 🤞 point_up ☝️ point_right 👉 point_left 👈 point_down 👇 handshake 🤝 vulcan_salute 🖖 fu 🖕 facepalm 🤦
man_facepalming 🤦‍♂️ woman_facepalming 🤦‍♀️ shrug 🤷 man_shrugging 🤷‍♂️ woman_shrugging 🤷‍♀️ bowing_man 🙇‍♂️ eyes 👀 brain 🧠
heart ❤️ broken_heart 💔 heartbeat 💓 sparkling_heart 💖 blue_heart 💙 green_heart 💚 100 💯 fire 🔥 boom 💥 sparkles ✨ star ⭐
star2 🌟 dizzy 💫 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal_sports 🏅 rocket 🚀 bulb 💡 wrench 🔧 hammer 🔨
hammer_and_wrench 🛠️ gear ⚙️ bug 🐛 warning ⚠️ exclamation ❗ question ❓ white_check_mark ✅ heavy_check_mark ✔️ x ❌
information_source ℹ️ no_entry ⛔ stop_sign 🛑 construction 🚧 lock 🔒 unlock 🔓 key 🔑 mag 🔍 link 🔗 pushpin 📌 paperclip 📎
memo 📝 pencil 📝 pencil2 ✏️ books 📚 book 📖 scroll 📜 email 📧 speech_balloon 💬 bell 🔔 hourglass ⌛ calendar 📅
chart_with_upwards_trend 📈 computer 💻 desktop_computer 🖥️ iphone 📱 floppy_disk 💾 video_game 🎮 space_invader 👾 art 🎨
musical_note 🎵 notes 🎶 camera 📷 movie_camera 🎥 coffee ☕ tea 🍵 beer 🍺 beers 🍻 pizza 🍕 cake 🍰 cookie 🍪 egg 🥚 sun_with_face 🌞
sunny ☀️ cloud ☁️ snowflake ❄️ rainbow 🌈 ocean 🌊 earth_africa 🌍 christmas_tree 🎄 four_leaf_clover 🍀 sunflower 🌻 cat 🐱 dog 🐶
penguin 🐧 fish 🐟 tropical_fish 🐠 snail 🐌 unicorn 🦄 snake 🐍 rabbit 🐰 trolleybus 🚎 zzz 💤`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, i) => {
      if (i % 2 === 0) pairs.push([word, ''])
      else pairs.at(-1)![1] = word
      return pairs
    }, []),
)

const TONES: Record<string, string> = { t2: '🏻', t3: '🏼', t4: '🏽', t5: '🏾', t6: '🏿' }

/** `:wave:`, `wave` or `:wave:t3:` as a character, or `:name:` where the name is not known. */
export function emojiText(title: string): string {
  const [name = '', tone = ''] = title.replace(/^:|:$/g, '').split(':')
  const sign = EMOJI.get(name)
  return sign ? sign + (TONES[tone] ?? '') : name && `:${name}:`
}
