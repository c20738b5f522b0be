import type { CommentBank } from './bank.ts'

export const en: CommentBank = {
  items: ['moon jar', 'teapot', 'tea bowl', 'bud vase', 'onggi jar', 'rain dish', 'cup set'],
  gap: ' ',
  sentences: {
    glad: {
      quality: [
        'The {item} is [even lovelier|more beautiful] in person than in the pictures.',
        'You can feel that [someone made this by hand|a person made this]. I use it every [morning|evening].',
        'The glaze on the {item} changes with the light. [I keep looking at it.|My partner noticed too.]',
        'Third piece I have bought here and the [quality|care] has never slipped.',
      ],
      shipping: [
        'Arrived in {days} days, [a day early|sooner than promised].',
        'Fast delivery and I could follow it [all the way|every step].',
        'Ordered on a Sunday, on my table by [Wednesday|Thursday].',
      ],
      packaging: [
        'Packed in straw like a little nest. [Opening it was half the joy.|Not a chip anywhere.]',
        'No plastic at all in the box, [thank you|much appreciated].',
        'The wrapping was so good I [kept it|gave it on as a present just as it was].',
      ],
      sizing: [
        'The {item} is exactly the size it says. [Fits my shelf perfectly.|Just right for two.]',
        'Measurements on the page were [spot on|accurate to the centimetre].',
        'Sits in the hand as if it had been made for mine.',
      ],
      price: [
        'Not cheap, but [worth every penny|I will have it for decades].',
        'For something made by hand I find the price [very fair|more than fair].',
        'Good value, and free delivery [made up my mind|settled it].',
      ],
      support: [
        'One cup came with a crack and a new one was here in {days} days, [no questions|no fuss].',
        'I asked about the glaze and [got a real answer from a potter|someone wrote back within the hour].',
        'They changed my address after I had ordered. [So kind.|Easy.]',
      ],
      checkout: [
        'Paid in under a minute on my [phone|laptop].',
        'No account needed, [which I love|at last a shop that gets it].',
        'Simple, calm checkout. [Nothing to untick.|No tricks.]',
      ],
    },
    mixed: {
      quality: [
        'The {item} is nice but the colour is [greyer|paler] than on the screen.',
        'Good, though the foot of the {item} is [a bit rough|slightly uneven] on wood.',
        'It is fine. I expected [a little more weight|a smoother glaze] for what it is.',
      ],
      shipping: [
        'Came after {days} days, which is [okay|all right], but the tracking stood still for most of them.',
        'Delivery was fine, the courier [left it outside|rang at seven in the morning].',
        'Would be happier if I could [choose the day|have it sent to a pick-up point].',
      ],
      packaging: [
        'Well protected, but [so much straw in my kitchen|the box is far too big for one {item}].',
        'The box was dented, [luckily the {item} was whole|nothing broken though].',
        'Lovely wrapping, no gift note even though I [wrote one|asked for it].',
      ],
      sizing: [
        'The {item} is smaller than I [pictured|thought], my own fault for not measuring.',
        'Please show the {item} next to [a hand|something familiar]. Size is hard to judge.',
        'Nice but a [touch|bit] too large for our cupboard.',
      ],
      price: [
        'I like it. At this price I [have to think twice|buy once a year].',
        'A bit dear, [but it is handmade|and a small discount for regulars would be nice].',
        'Prices went up since my last order, [I understand why|not by much, but I noticed].',
      ],
      support: [
        'They answered my question after {days} days. [Friendly, just slow.|The answer was good.]',
        'Help was polite but [sent me a standard text first|I had to ask twice].',
        'Fine in the end, the [exchange|refund] took a while.',
      ],
      checkout: [
        'Checkout works, but I had to type my address [twice|again after going back].',
        'Would have liked [Apple Pay|PayPal] as an option.',
        'The page jumped while I was typing on my phone. [Got there in the end.|A little annoying.]',
        'The form forgot my [name|phone number] when I went back a step.',
        'I could not see [the delivery date|what delivery costs] until the very end.',
        'Had to scroll up and down to find [the pay button|where to enter the code].',
      ],
    },
    cross: {
      quality: [
        'The {item} has a hairline crack after {days} weeks of [careful|normal] use.',
        'The spout drips [every time|all over the table], whatever the page says.',
        'Looks nothing like the picture. [Disappointed.|I expected better.]',
      ],
      shipping: [
        '{days} days late and [nobody told me|no message at all]. It was a birthday present.',
        'Tracking said delivered. [It was not.|Found it at a neighbour two streets away.]',
        'I am still waiting for the {item}. [Over two weeks now.|Where is it?]',
      ],
      packaging: [
        'The {item} arrived in pieces. [Straw alone is not enough.|Who packs like this?]',
        'Two of the five cups were chipped, [the box had clearly been dropped|not enough paper between them].',
        'It rattled when I picked it up. [I knew before I opened it.|Broken, of course.]',
      ],
      sizing: [
        'The {item} is tiny. The photo makes it look [twice as big|like a proper size].',
        'Size on the page and size in the box differ by [two|three] centimetres.',
        'Much too small to use, and I pay the [return|postage] myself.',
      ],
      price: [
        'Far too expensive for a {item} with [a flaw|visible marks].',
        'You raised the prices and [nothing got better|the pieces got smaller].',
        'Saw almost the same {item} elsewhere for [half|a third less].',
      ],
      support: [
        'I have written three times. [No answer.|Nothing but an automatic reply.]',
        'Was told to send photos, sent photos, [was told to send photos|never heard back].',
        'They refused to take it back after [{days} days|a week]. So much for sixty days.',
      ],
      checkout: [
        'The new checkout threw away my basket [twice|when I changed the address].',
        'Could not pay on my phone. [The button did nothing.|The card field lost every second digit.]',
        'Was charged [twice|two times] and had to call my bank.',
        'It kept saying the postcode is wrong. [It is not.|I have lived here for years.]',
        'After I pressed pay [it just turned round and round|nothing happened for two minutes]. I pressed again and it took the money twice.',
        'The keyboard covers the [card field|button] on my phone, so I typed blind.',
        "It threw me out at the [last step|bank's confirmation] and the basket was empty.",
        'Why must I choose a [state|region] when my country has none? [It would not let me go on.|I gave up and used my laptop.]',
        'The discount code worked [last month|before]. Now it says unknown, and I [paid full price|nearly left].',
        '[Three|Four] tries until it took my card. Before the change it was one.',
      ],
    },
  },
}
